import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { positionAt } from '../../src/diagnostic/source.ts'
import { repair } from '../../src/fix/repair.ts'
import { stemOf } from '../../src/language/stem.ts'
import { compileText } from '../compile-text.ts'

/** How texts are typed: what is found in the seeds, what must be left alone, what the fixes make of it. */

function found(text: string, name = 'test.roadmap.yaml'): readonly Diagnostic[] {
  return compileText(text, name, false).diagnostics.filter(({ problem }) => problem.name.startsWith('text/'))
}

/** An event with this title and, where given, this due and party. */
function event(title: string, more: Record<string, string> = {}): string {
  const fields = { название: title, сроки: 'май 2023 г.', ответственные: 'РЦН', ...more }
  const lines = Object.entries(fields).map(([key, value]) => `    ${key}: ${JSON.stringify(value)}`)
  return `dorkarta: 1\nназвание: ДОРОЖНАЯ КАРТА\nпериод: 2023–2024 годы\nмероприятия:\n  -\n${lines.join('\n')}\n`
}

function namesIn(title: string, more: Record<string, string> = {}): string[] {
  return found(event(title, more)).map(({ problem }) => problem.name)
}

describe('seeds', () => {
  test.each([
    ['tambov', 'spacing', [21, 37, 49, 197]],
    ['tambov', 'dash', [66]],
    ['pirovsky', 'rare-variant', [68]],
    ['pirovsky', 'spacing', [216, 217]],
    ['pirovsky', 'dash', [8, 31, 45, 47, 67, 118, 236, 244, 272, 279]],
    ['krasnoyarsk', 'rare-variant', [221]],
    ['krasnoyarsk', 'dash', [172, 173]],
    ['chelyabinsk', 'rare-variant', [31, 90, 107, 277, 318]],
    ['chelyabinsk', 'unbalanced-quotes', [58, 71, 88, 105, 127, 143, 162, 180, 195, 199, 217, 246, 259, 275, 364]],
    ['chelyabinsk', 'straight-quotes', [26]],
    ['chelyabinsk', 'number-sign', [14]],
    ['chelyabinsk', 'dash', [55, 69, 84, 85, 102]],
    ['saint-petersburg', 'number-sign', [36]],
    ['saint-petersburg', 'dash', [57, 69, 154, 206]],
    ['saint-petersburg', 'spacing', [395]],
    ['saint-petersburg', 'rare-variant', []],
  ])('%s: text/%s', (seed, rule, lines) => {
    const name = `examples/${seed}.roadmap.yaml`
    const places = found(readFileSync(name, 'utf8'), name)
      .filter(({ problem }) => problem.name === `text/${rule}`)
      .map(({ place }) => positionAt(place.source, place.start).line)
    expect([...new Set(places)]).toEqual(lines)
  })

  test.each([
    ...readdirSync('examples/corrected').map((name) => `examples/corrected/${name}`),
    ...readdirSync('templates/starters').map((name) => `templates/starters/${name}`),
  ])('%s is silent', (name) => {
    expect(found(readFileSync(name, 'utf8'), name)).toEqual([])
  })
})

describe('what must not be reported', () => {
  test.each([
    ['Roman numerals', 'II этап, XXI век, ХХI век'],
    [
      'abbreviations and marks',
      'СПб АППО, IT-куб, COVID-19, web-сайт, формат 5D, 3D-принтер, 10A класс, витамин C в пище',
    ],
    ['what was meant to be mixed', 'Конкурс «PRодвижение», форум «StартАп», QRкод'],
    ['list marks', '1) разработка; 2) утверждение; а) приказ; б) письмо'],
    ['list marks inside brackets', 'Материалы (1) сборник; 2) буклет)'],
    ['one closing quote for two', 'Приказ «Об утверждении «дорожной карты»'],
    ['German quotes inside', 'Конкурс «Проект „Наставник“»'],
    ['inches', 'Закупка экранов 15"'],
    ['endings in brackets', 'педагога(ов), обучающегося(ющихся), (не)успешность, (пере)подготовка'],
    ['abbreviations with small letters', 'и т.д., и т.п., в т.ч. по т.н. «малым» группам, д.ф.н., к.п.н.'],
    ['numbers of documents', 'Письмо № Р-145, № 1457-р, № 01-13/4567, 2602-р, № МР-42/б2'],
    ['telephones and addresses', 'https://a.ru/b,c;d и nastavnik@yandex.ru, vk.com/abc'],
    ['percent', 'не менее 70% и не более 80 %, 4,5 балла, 1 : 5'],
    ['letter-spaced words', 'П Р И К А З  о  п л а н е'],
    ['blanks', 'от «__»  ______ 2023 г.'],
    ['ellipsis', '«Новое поколение определяет...» и далее ...'],
    ['slashes', 'Ответственный исполнитель/ соисполнители, пар /групп, 2021/2022 учебный год'],
    ['brands with a stop', 'Платформы «Яндекс.Учебник», Учи.ру, «Сириус.Курсы»'],
    ['hyphens that mean or', '5-6 дней, 1-4 классы, ученик-ученик, онлайн-семинар'],
    ['suspended hyphens', 'аудио- и видеоматериалы, двух- или трёхдневный'],
    ['negative numbers', 'при температуре -5 градусов'],
    ['one habit of ranges', 'в 2022-2023 годах и 2023-2024 годах'],
    ['lists', 'Материалы:\n- сборник\n- буклет'],
    ['prefixes make other words', 'школьной успешности, соисполнитель, переподготовка, межрегиональный'],
    ['other words', 'направления образования, уравнения, станица Отрадная, методологи и технологи, вебинар и семинар'],
    ['near words', 'поставленные задачи, составленный план, школа-интернат, рациональное питание, сеть интернатов'],
    ['zero endings', 'Реализация программ, проведение анкет, подготовка практик'],
  ])('%s', (_, title) => {
    expect(namesIn(title)).toEqual([])
  })

  test('a quote that the next line of a letterhead closes', () => {
    const text = event('Обучение').replace(
      'мероприятия:',
      'приказ: { орган: [«СРЕДНЯЯ ШКОЛА, № 5 ГОРОДА ТАМБОВА»], дата: 01.02.2023 }\nмероприятия:',
    )
    expect(found(text)).toEqual([])
  })

  test('ids, variants of a register and notes for oneself', () => {
    const text = event('Обучение').replace(
      'мероприятия:',
      'участники: [{ код: рцн-N5, название: РЦН, варианты: "РЦН \\"Старт", примечание: "ср  №5" }]\nмероприятия:',
    )
    expect(found(text)).toEqual([])
  })
})

describe('what must be reported', () => {
  test.each([
    ['Программа «Наставник года', ['text/unbalanced-quotes']],
    ['Программа "Наставник года', ['text/straight-quotes', 'text/unbalanced-quotes']],
    ['Программа «Наставник года"', ['text/unbalanced-quotes']],
    ['Обучение (в том числе кураторов', ['text/unbalanced-quotes']],
    ['Oбучение кураторов', ['text/mixed-alphabet']],
    ['Встреча c 1 сентября', ['text/mixed-alphabet']],
    ['MAОУ и МАОУ', ['text/mixed-alphabet']],
    ['Обучение  кураторов', ['text/spacing']],
    ['Обучение , кураторы', ['text/spacing']],
    ['Обучение,кураторы', ['text/spacing']],
    ['Школа №5', ['text/spacing']],
    ['Школа г.Тамбова', ['text/spacing']],
    ['Отчёт И.И.Петрова', ['text/spacing']],
    ['Обучение наставников.Создание базы', ['text/spacing']],
    ['Обучение ( кураторов )', ['text/spacing']],
    ['Обучение\tкураторов', ['text/spacing']],
    ['Обуче\u00adние кураторов\u200b', ['text/invisible-character']],
    ['Обучение - основа', ['text/dash']],
    ['Учебно - методическое обеспечение', ['text/dash']],
    ['в 2022- 2023 годах', ['text/dash']],
    ['в 2022-2023 и 2023–2024 годах', ['text/dash']],
    ['Наставник – друг — учитель – ученик', ['text/dash']],
    ['Школа N 5', ['text/number-sign']],
    ['Отдел обазования', ['text/rare-variant']],
    ['Средства массовой информаци', ['text/rare-variant']],
    ['Развитие обазовательных организаций', ['text/rare-variant']],
  ])('%s', (title, names) => {
    expect(namesIn(title)).toEqual(names)
  })

  test('in a due as well', () => {
    expect(namesIn('Обучение', { сроки: 'сентябрь- октябрь 2023г.' })).toEqual(['text/dash', 'text/spacing'])
  })

  test('a word the document has in another spelling beside the same neighbour', () => {
    const title = `${'Форум «Ступень», гимнастика бодрящая; '.repeat(4)}гимнасттика бодрящая`
    expect(namesIn(title)).toEqual(['text/rare-variant'])
  })
})

function mended(text: string, unsafe: boolean): string {
  const check = (each: string) => ({ text: each, diagnostics: found(each) })
  return repair(check(text), check, { name: 'test.roadmap.yaml', unsafe }).state.text
}

describe('slips of spacing that meet in one place', () => {
  test.each([
    ['текст ,на доске', 'текст␣,на', 'текст, на'],
    ['слово  ,  слово', 'слово␣␣,␣␣слово', 'слово, слово'],
    ['Школы №5 , все', '№5␣,', '№ 5,'],
    ['Обучение (  кураторов )', '(␣␣кураторов␣)', '(кураторов)'],
    ['Обучение\u00a0 кураторов', 'Обучение‹U+00A0›␣кураторов', 'Обучение\u00a0кураторов'],
    ['Обучение\tкураторов', 'Обучение‹U+0009›кураторов', 'Обучение кураторов'],
  ])('%s', (title, written, better) => {
    const [finding, ...more] = found(event(title))
    expect(more).toEqual([])
    expect(finding?.message.ru).toContain(`«${written}»`)
    expect(finding?.advice.ru.replace(/\s/g, ' ')).toBe(`Напишите «${better.replace(/\s/g, ' ')}».`)
    expect(mended(event(title), false)).toContain(better)
  })

  test('what cannot be seen is named', () => {
    expect(found(event('Обучение\u00a0 кураторов'))[0]?.message.ru).toContain('(U+00A0, неразрывный пробел)')
    expect(found(event('Обуче\u00adние'))[0]?.message.ru).toBe(
      'внутри «Обуче‹U+00AD›ние» невидимый знак (U+00AD, мягкий перенос)',
    )
  })
})

describe('characters that cannot be seen', () => {
  const hidden = (text: string) =>
    text.replace('май', 'ма\u200bй').replace('ответственные: "РЦН"', 'ответственные: "Р\u00adЦН"')

  test('hide neither a deadline nor a party', () => {
    const text = hidden(
      event('Обучение').replace('мероприятия:', 'участники: [{ код: рцн, название: РЦН }]\nмероприятия:'),
    )
    const { value, diagnostics } = compileText(text)
    expect(diagnostics.map(({ problem }) => problem.name)).toEqual([
      'text/invisible-character',
      'text/invisible-character',
    ])
    expect(value?.events[0]?.due[0]?.deadline.windows).toHaveLength(1)
    expect(value?.events[0]?.responsible[0]?.party).toBe(value?.parties[0])
  })

  test('are taken out by a safe fix, in a quotation too', () => {
    expect(mended(hidden(event('Приказ «О ма\u200cе»')), false)).toBe(event('Приказ «О мае»'))
    expect(mended(event('Обуче\\u00adние').replaceAll('\\\\', '\\'), false)).toBe(event('Обучение'))
  })

  test('a remark about a deadline stands where its words do', () => {
    const text = event('Обучение', { сроки: '32.13.20\u200b23' })
    const remark = compileText(text).diagnostics.find(({ problem }) => problem.name === 'due/impossible-date')
    expect(text.slice(remark?.place.start, remark?.place.end)).toBe('32.13.20\u200b23')
  })
})

describe('fixes', () => {
  test.each([
    ['Школа №5 , г.Тамбов', 'Школа № 5, г. Тамбов'],
    ['Обучение  кураторов   и наставников', 'Обучение кураторов и наставников'],
    ['Oбучение кураторов - основа', 'Обучение кураторов – основа'],
    ['Конкурс «Новой школе - новые стандарты»', 'Конкурс «Новой школе - новые стандарты»'],
    ['Приказ «О школе №5»', 'Приказ «О школе №5»'],
    ['в 2022 - 2023 годах', 'в 2022 - 2023 годах'],
    ['Школа N 5 "Лидер"', 'Школа N 5 "Лидер"'],
  ])('safe ones make «%s» into «%s»', (title, better) => {
    expect(mended(event(title), false)).toBe(event(better))
  })

  test('mend folded texts and keep their lines', () => {
    const folded = (words: string) =>
      event('Обучение').replace('"Обучение"', `>-\n      Обучение кураторов\n      школы ${words}\n      области`)
    expect(mended(folded('№5 и гимназии №7'), false)).toBe(folded('№ 5 и гимназии № 7'))
    expect(mended(folded('№ 5\n       , гимназии №7'), false)).toBe(folded('№ 5\n       , гимназии № 7'))
  })

  test('reach texts with escapes', () => {
    const quoted = (mark: string, words: string) => event('Обучение').replace('"Обучение"', mark + words + mark)
    expect(mended(quoted('"', 'Школа \\"Лидер\\" №5\\n г.Тамбов'), false)).toBe(
      quoted('"', 'Школа \\"Лидер\\" № 5\\n г. Тамбов'),
    )
    expect(mended(quoted("'", "Об''ём школы №5"), false)).toBe(quoted("'", "Об''ём школы № 5"))
  })

  test('never put a colon and a space into a plain text', () => {
    const text = event('Обучение').replace('"Обучение"', 'Цель:обучение')
    expect(found(text).map(({ problem, fix }) => [problem.name, fix])).toEqual([['text/spacing', undefined]])
  })

  test.each(readdirSync('examples').filter((name) => name.endsWith('.yaml')))('%s stays a roadmap, twice', (name) => {
    const text = readFileSync(`examples/${name}`, 'utf8')
    for (const unsafe of [false, true]) {
      const better = mended(text, unsafe)
      expect(mended(better, unsafe)).toBe(better)
      expect(better.split('\n').length).toBe(text.split('\n').length)
      const events = (each: string) => compileText(each).value?.events.length
      expect(events(better)).toBe(events(text))
      expect(found(better).filter(({ fix }) => fix !== undefined && (unsafe || fix.isSafe))).toEqual([])
    }
  })
})

test.each([
  ['управления образованием', 'управлен образован'],
  ['организациями организация организаций', 'организац организац организац'],
  ['неуспешности неуспешность', 'неуспешн неуспешн'],
  ['педагогических работников', 'педагогическ работник'],
])('stems of %s', (words, stems) => {
  expect(words.split(' ').map(stemOf).join(' ')).toBe(stems)
})

describe('texts that are much too long', () => {
  const told = (title: string) => {
    const { diagnostics } = compileText(event(title))
    return diagnostics.filter(({ problem }) => problem.name.startsWith('text/'))
  }

  test('have twenty findings of a rule, and a word that there are more', () => {
    const quotes = told('(« '.repeat(50_000)).filter(({ problem }) => problem.name === 'text/unbalanced-quotes')
    expect(quotes).toHaveLength(20)
    expect(quotes.at(-2)?.message.ru).not.toContain('ещё')
    expect(quotes.at(-1)?.message.ru).toMatch(/; в этом тексте ещё 99980 таких мест$/)
  })

  test('are mended to the end all the same', () => {
    const text = event('Школа №5 и гимназия – основа работы педагогов '.repeat(100).trim())
    expect(told('Школа №5 и гимназия – основа работы педагогов '.repeat(100).trim())).toHaveLength(20)
    expect(mended(text, false)).toBe(text.replaceAll('№5', '№ 5'))
  })

  test.each([
    ['one word', 'а'.repeat(100_000)],
    ['figures and hyphens', '1-'.repeat(50_000)],
    ['one figure', '1'.repeat(100_000)],
    ['addresses', 'a@a.'.repeat(25_000)],
    ['quotes', '"а" "'.repeat(20_000)],
  ])('are read in a moment: %s', (_, title) => {
    const start = performance.now()
    told(title)
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
