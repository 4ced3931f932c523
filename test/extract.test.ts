import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { nameWith } from '../src/cli/file-name.ts'
import { arrange } from '../src/layout/arrange.ts'
import { Addressees } from '../src/model/extract/addressees.ts'
import { extractFor } from '../src/model/extract/extract.ts'
import { everyIndicator, everySection, type Roadmap } from '../src/model/roadmap.ts'
import { compileText } from './compile-text.ts'
import { runCli } from './run-cli.ts'
import { temporaryFolder } from './temporary-folder.ts'

const text = `dorkarta: 1
название: |-
  ДОРОЖНАЯ КАРТА
  внедрения наставничества
вид: дорожная карта
приказ:
  дата: 17.07.2020
  номер: "1509"
  преамбула: В целях развития
  слово: приказываю
  пункты: [Утвердить дорожную карту.]
  подпись: { должность: Начальник управления, фио: Т.П. Котельникова }
паспорт: [{ заголовок: "Цель:", текст: наставничество }]
участники:
  - { код: управление, название: Управление образования }
  - { код: куратор, название: Куратор проекта, вид: роль, организация: управление }
  - { код: школа-5, название: Школа № 5 }
  - { код: школа-56, название: Школа № 56 }
  - { код: школы, название: Школы района, вид: группа, состав: [школа-5, Школа № 56] }
  - { код: музей, название: Музей }
макет:
  графы: [номер, мероприятие, сроки, ответственные, показатель]
разделы:
  - название: Подготовка
    мероприятия:
      - { название: Приказ, сроки: 01.08.2020, ответственные: управление }
      - { название: Сайт, сроки: 02.08.2020, ответственные: куратор, показатель: охват }
  - название: Обучение
    мероприятия:
      - название: Курсы
        сроки: 01.09.2020
        ответственные: управление
        мероприятия:
          - { название: Лекции, сроки: 01.09.2020, ответственные: школа-5 }
          - { название: Зачёт, сроки: 01.10.2020, ответственные: школа-56 }
      - { название: Семинар, сроки: 01.11.2020, ответственные: школы }
      - { название: Форум, сроки: 01.12.2020, ответственные: "Центр «Точка; роста»; Школа № 5" }
  - название: Итоги
    ответственные: школа-56
    мероприятия:
      - { название: Отчёт, сроки: 01.12.2020, ответственные: управление }
показатели:
  - код: охват
    название: Охват
    единица: "%"
    ответственные: управление
    значения: { 2020: 50 }
    в-том-числе:
      - { название: Охват пятой, единица: "%", ответственные: школа-5, значения: { 2020: 50 } }
      - { название: Охват иных, единица: "%", значения: { 2020: 50 } }
`

function roadmapOf(written = text): Roadmap {
  const { value } = compileText(written)
  if (value === undefined) throw new Error('the text is no roadmap')
  return value
}

/** The printed numbers and titles of what is in an extract. */
function extractOf(asked: string, written = text): string[] | undefined {
  const roadmap = roadmapOf(written)
  const addressee = new Addressees(roadmap).find(asked)
  if (addressee === undefined) throw new Error(`no party ${asked}`)
  const extract = extractFor(roadmap, addressee)
  if (extract === undefined) return undefined
  const parts = [...everySection(extract), ...extract.events, ...everyIndicator(extract)]
  return parts.map(({ number, title }) => `${number} ${title.map(({ value }) => value).join(' ')}`)
}

describe('an extract', () => {
  it('has the events of the party with the numbers of the whole, under their sections and the events around them', () => {
    expect(extractOf('школа-5')).toEqual([
      'II. Обучение',
      '3. Курсы',
      '3.1. Лекции',
      '4. Семинар',
      '5. Форум',
      '1. Охват',
      '1.1. Охват пятой',
    ])
  })

  it('has whole what the party answers for as a whole: an event with its parts, a section, an indicator', () => {
    expect(extractOf('управление')).toEqual([
      'I. Подготовка',
      'II. Обучение',
      'III. Итоги',
      '1. Приказ',
      '2. Сайт',
      '3. Курсы',
      '3.1. Лекции',
      '3.2. Зачёт',
      '6. Отчёт',
      '1. Охват',
      '1.1. Охват пятой',
      '1.2. Охват иных',
    ])
    expect(extractOf('школа-56')).toEqual([
      'II. Обучение',
      'III. Итоги',
      '3. Курсы',
      '3.2. Зачёт',
      '4. Семинар',
      '6. Отчёт',
    ])
  })

  it('has for a group its own tasks, for a role its own, and for the body those of its roles', () => {
    expect(extractOf('школы')).toEqual(['II. Обучение', '4. Семинар'])
    expect(extractOf('куратор')).toEqual(['I. Подготовка', '2. Сайт'])
  })

  it('finds a party that no register has, by its name as written, also among others in one line', () => {
    expect(extractOf('Центр "Точка; роста"')).toEqual(['II. Обучение', '5. Форум'])
    expect(extractOf('центр «точка; роста»')).toEqual(['II. Обучение', '5. Форум'])
  })

  it('finds a party of the register by any of its names and any case', () => {
    expect(extractOf('ШКОЛА-5')).toEqual(extractOf('школа-5'))
    expect(extractOf('Школа №5')).toEqual(extractOf('школа-5'))
  })

  it('is nothing for a party without tasks', () => {
    expect(extractOf('музей')).toBeUndefined()
  })

  it('tells the title of an indicator that is not in it', () => {
    const roadmap = roadmapOf()
    const addressee = new Addressees(roadmap).find('куратор')
    const extract = addressee && extractFor(roadmap, addressee)
    expect(JSON.stringify(extract && arrange(extract).parts)).toContain('"text":"Охват"')
  })

  it('names each addressee once, those of the register first', () => {
    const names = new Addressees(roadmapOf()).all.map(({ label }) => label)
    expect(names).toEqual(['управление', 'куратор', 'школа-5', 'школа-56', 'школы', 'музей', 'Центр «Точка; роста»'])
  })
})

describe('the document', () => {
  const linesOf = (roadmap: Roadmap | undefined) =>
    roadmap === undefined
      ? []
      : arrange(roadmap).parts.flatMap(({ kind, blocks }) => [
          kind,
          ...blocks.flatMap((block) => {
            if (block.kind === 'lines') return block.lines
            if (block.kind === 'text') return block.paragraphs.map((each) => each.text)
            if (block.kind === 'stamps') return block.right.flatMap(({ lines }) => lines.map((line) => line.text))
            if (block.kind === 'signature') return [...block.position, block.name]
            return [block.kind]
          }),
        ])
  const documentFor = (written: string, asked = 'школа-5') => {
    const roadmap = roadmapOf(written)
    const addressee = new Addressees(roadmap).find(asked)
    return linesOf(addressee && extractFor(roadmap, addressee))
  }

  it('says of what it is an extract, whom it is for, who signed the whole, and is left to be certified', () => {
    expect(documentFor(text)).toEqual([
      'roadmap',
      'Приложение',
      'к приказу',
      'от 17.07.2020 № 1509',
      'ВЫПИСКА',
      'ИЗ ДОРОЖНОЙ КАРТЫ',
      'внедрения наставничества',
      'Исполнитель: Школа № 5',
      'table',
      'Показатели',
      'table',
      'Начальник управления',
      'Подпись\u00a0\u00a0Т.П. Котельникова',
      'Верно',
      '______________________ (должность)',
      '______________ (подпись, И.О. Фамилия)',
      'dateline',
    ])
  })

  it.each([
    ['План мероприятий («дорожная карта») по развитию', 'из плана мероприятий («дорожной карты») по развитию'],
    ['«ДОРОЖНАЯ КАРТА» школы', 'ИЗ «ДОРОЖНОЙ КАРТЫ» школы'],
    ['Комплекс мер на 2023 год', 'из комплекса мер на 2023 год'],
    ['График', 'из графика'],
  ])('declines how a title begins: %s', (title, line) => {
    const written = text.replace(
      /название: \|-\n {2}ДОРОЖНАЯ КАРТА\n.*\n/,
      () => `название: ${JSON.stringify(title)}\n`,
    )
    expect(documentFor(written)).toContain(line)
  })

  it.each([['Планирование работы школы'], ['Развитие наставничества']])(
    'prints a title that begins otherwise as it is: %s',
    (title) => {
      const written = text.replace(/название: \|-\n {2}ДОРОЖНАЯ КАРТА\n.*\n/, `название: ${title}\n`)
      expect(documentFor(written)).toEqual(expect.arrayContaining(['ВЫПИСКА', 'из дорожной карты', title]))
    },
  )
})

describe('build --party', () => {
  const build = async (args: readonly string[], files: Readonly<Record<string, string>> = { план: text }) => {
    const folder = temporaryFolder()
    const paths = Object.entries(files).map(([name, content]) => {
      writeFileSync(join(folder, `${name}.roadmap.yaml`), content)
      return join(folder, `${name}.roadmap.yaml`)
    })
    const ran = await runCli(['build', ...paths, ...args.map((arg) => arg.replace('FOLDER', folder))])
    const made = readdirSync(folder).filter((name) => !name.endsWith('.yaml'))
    return { ...ran, folder, made: made.sort() }
  }
  const wordsOf = (folder: string, name: string) => {
    const xml = strFromU8(unzipSync(readFileSync(join(folder, name)))['word/document.xml'] ?? new Uint8Array())
    return xml.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  }

  it('writes extracts beside the roadmap, in every format, and not the whole', async () => {
    const { code, made, folder } = await build(['--party', 'школа-5', '--party', 'Школы района'])
    expect({ code, made }).toEqual({
      code: 0,
      made: ['план.школа-5.docx', 'план.школа-5.xlsx', 'план.школы.docx', 'план.школы.xlsx'],
    })
    const words = wordsOf(folder, 'план.школа-5.docx')
    expect(words).toContain('Лекции')
    expect(words).not.toContain('Зачёт')
    expect(words).not.toContain('Утвердить')
  })

  it('writes one for each party that has tasks', async () => {
    const { code, made } = await build(['--party', 'all', '--to', 'docx'])
    expect({ code, made }).toEqual({
      code: 0,
      made: [
        'план.Центр Точка; роста.docx',
        'план.куратор.docx',
        'план.управление.docx',
        'план.школа-5.docx',
        'план.школа-56.docx',
        'план.школы.docx',
      ].sort(),
    })
  })

  it('gives parties whose file names are one different files', async () => {
    const twins = `название: Карта
мероприятия:
  - { название: Раз, сроки: 01.09.2020, ответственные: "Отдел: А" }
  - { название: Два, сроки: 02.09.2020, ответственные: отдел? а }
  - { название: Три, сроки: 03.09.2020, ответственные: Отдел- а }
`
    const { made } = await build(['--party', 'all', '--to', 'docx', '--force'], { план: twins })
    expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(made.length)
    expect(made).toContain('план.Отдел- А.docx')
    expect(made.length).toBeGreaterThanOrEqual(2)
  })

  it('writes the one extract where -o says', async () => {
    const { code, made } = await build(['--party', 'школы', '-o', 'FOLDER/выписка.docx'])
    expect({ code, made }).toEqual({ code: 0, made: ['выписка.docx'] })
  })

  it.each([[['all']], [['школы', 'управление']]])('refuses one file for several: %s', async (parties) => {
    const { code, err, made } = await build([...parties.flatMap((each) => ['--party', each]), '-o', 'FOLDER/в.docx'])
    expect({ code, made }).toEqual({ code: 2, made: [] })
    expect(err).toContain('укажите папку')
  })

  it('asks of an unknown party which was meant', async () => {
    const { code, err, made } = await build(['--party', 'шкоал-5'])
    expect({ code, made }).toEqual({ code: 2, made: [] })
    expect(err).toContain('--party шкоал-5: такого участника нет, возможно, имелся в виду «школа-5»')
  })

  it('says of a party without tasks that there is nothing to extract', async () => {
    const { code, err, made } = await build(['--party', 'музей'])
    expect({ code, made }).toEqual({ code: 1, made: [] })
    expect(err).toContain('за участником «Музей» нет ни мероприятий, ни показателей')
  })

  it('is content with a party that one of several roadmaps has', async () => {
    const other = 'название: Карта\nмероприятия:\n  - { название: Раз, сроки: 01.09.2020, ответственные: Театр }\n'
    const { code, err, made } = await build(['--party', 'театр', '--to', 'docx', '--force'], {
      план: text,
      карта: other,
    })
    expect(made).toEqual(['карта.Театр.docx'])
    expect(err).not.toContain('--party')
    expect(code).toBeLessThan(2)
  })

  it('writes nothing of a roadmap with errors, unless it is forced', async () => {
    const broken = text.replace('сроки: 01.08.2020', 'сроки: 31.02.2020')
    const { code, err, made } = await build(['--party', 'школы', '--party', 'нет такого'], { план: broken })
    expect({ code, made }).toEqual({ code: 1, made: [] })
    expect(err).not.toContain('--party')
    const forced = await build(['--party', 'школы', '--to', 'docx', '--force'], { план: broken })
    expect({ code: forced.code, made: forced.made }).toEqual({ code: 1, made: ['план.школы.docx'] })
  })

  it('gives the same bytes again', async () => {
    const [one, two] = [await build(['--party', 'школы']), await build(['--party', 'школы'])]
    for (const name of one.made)
      expect(readFileSync(join(one.folder, name)).equals(readFileSync(join(two.folder, name)))).toBe(true)
  })
})

describe('the name of a file', () => {
  it.each([
    ['управление', 'план.управление'],
    ['ГБУ "Центр"', 'план.ГБУ Центр'],
    ['МБОУ «Школа № 5»', 'план.МБОУ Школа № 5'],
    ['а/б\\в:г*д?е<ж>з|и', 'план.а-б-в-г-д-е-ж-з-и'],
    ['Мордовкина Н.В.', 'план.Мордовкина Н.В'],
    ['../../etc', 'план.-..-etc'],
    ['две\nстроки\tи ещё ', 'план.две строки и ещё'],
    ['CON', 'план.CON'],
    ['«»', 'план.участник'],
    ['й'.normalize('NFD'), 'план.й'],
  ])('%j', (part, name) => {
    expect(nameWith('план', part)).toBe(name)
  })

  it('is cut at a word before it is too long for any system', () => {
    const part = 'органы местного самоуправления осуществляющие управление '.repeat(9)
    const name = nameWith('план', part)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
    expect(part.startsWith(`${name.slice('план.'.length)} `)).toBe(true)
    expect(nameWith('план', '🙂'.repeat(200))).not.toContain('\ufffd')
  })
})
