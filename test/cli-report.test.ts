import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../src/catalogue/catalogue.ts'
import { groupOf } from '../src/catalogue/problems.ts'
import { runCli } from './run-cli.ts'
import { temporaryFolder } from './temporary-folder.ts'

const sound = `dorkarta: 1
название: ДОРОЖНАЯ КАРТА
мероприятия:
  - название: Обучение кураторов
    сроки: 01.09.2023
    ответственные: Отдел образования
`
const unsound = sound.replace('сроки:', 'сорки:')
const warned = `${sound}приложение: { реквизиты: от № }\n`

/** A folder with one unsound file, one with a warning, one sound. */
function plans(): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'а.roadmap.yaml'), unsound)
  writeFileSync(join(folder, 'б.roadmap.yaml'), warned)
  writeFileSync(join(folder, 'в.roadmap.yaml'), sound)
  return folder
}

describe('check --output', () => {
  test('puts the report into the file, and the usual one on the screen', async () => {
    const folder = plans()
    const report = join(folder, 'отчёты', 'report.json')
    const { code, out, err } = await runCli(['check', folder, '--format', 'json', '--output', report])
    expect(code).toBe(1)
    expect(out).toContain('ошибка schema/invalid')
    expect(err).toBe('Проверено: 3 файла. Найдено: 1 ошибка, 1 предупреждение.\n')
    const whole = await runCli(['check', folder, '--format', 'json'])
    expect(readFileSync(report, 'utf8')).toBe(whole.out)
    expect(readdirSync(join(folder, 'отчёты'))).toEqual(['report.json'])
  })

  test('takes any format, the usual one too', async () => {
    const folder = plans()
    const report = join(folder, 'report.txt')
    const { out } = await runCli(['check', folder, '--output', report])
    expect(readFileSync(report, 'utf8')).toBe(out)
  })

  test('a report that cannot be written is told, the rest is done: code 2', async () => {
    const folder = plans()
    mkdirSync(join(folder, 'занято'))
    const { code, out, err } = await runCli(['check', folder, '--output', join(folder, 'занято')])
    expect(code).toBe(2)
    expect(out).toContain('schema/invalid')
    expect(err).toContain(`dorkarta: ${join(folder, 'занято')}: `)
  })

  test('never replaces a file it checks', async () => {
    const folder = plans()
    const path = join(folder, 'в.roadmap.yaml')
    const { code, out, err } = await runCli(['check', folder, '--output', path])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('это исходный файл, он был бы заменён')
    expect(readFileSync(path, 'utf8')).toBe(sound)
  })
})

describe('check --quiet', () => {
  test.each(['pretty', 'json', 'sarif', 'junit', 'github'])('leaves errors only: %s', async (format) => {
    const { code, out } = await runCli(['check', plans(), '--quiet', '--format', format])
    expect(code).toBe(1)
    expect(out).toContain('schema/invalid')
    expect(out).not.toContain('structure/blank-requisite')
  })

  test('warnings still count for --max-warnings, and it says so', async () => {
    const args = ['check', join(plans(), 'б.roadmap.yaml'), '--quiet']
    expect(await runCli(args)).toMatchObject({ code: 0, out: '' })
    expect(await runCli([...args, '--max-warnings', '0'])).toEqual({
      code: 1,
      out: '',
      err: 'Проверено: 1 файл. Замечаний нет.\nПредупреждений: 1, допущено: 0 (--max-warnings).\n',
    })
  })
})

test('check --statistics: how often each rule was met, most frequent first, on standard error', async () => {
  const folder = plans()
  writeFileSync(join(folder, 'г.roadmap.yaml'), warned)
  const { out, err } = await runCli(['check', folder, '--format', 'json', '--statistics'])
  expect(() => JSON.parse(out)).not.toThrow()
  expect(err).toBe(
    [
      '2  structure/blank-requisite  [ ]  предупреждение  Дата или номер оставлены пустыми',
      '1  schema/invalid             [ ]  ошибка          Запись не по формату дорожной карты',
      '',
    ].join('\n'),
  )
  const nothing = await runCli(['check', join(folder, 'в.roadmap.yaml'), '--statistics'])
  expect(nothing.err).toBe('Проверено: 1 файл. Замечаний нет.\n')
})

describe('check --stdin-filename', () => {
  test('names what came on standard input', async () => {
    const name = 'план.roadmap.yaml'
    const { code, out } = await runCli(['check', '-', '--stdin-filename', name, '--format', 'compact'], {
      input: unsound,
    })
    expect(code).toBe(1)
    expect(out).toBe(`${name}:5:5: error schema/invalid ключ «сорки» здесь неизвестен\n`)
  })

  test('a clean one is named too, and bytes that are no text', async () => {
    const args = ['check', '-', '--stdin-filename', 'план.roadmap.yaml', '--format', 'junit']
    expect((await runCli(args, { input: sound })).out).toContain('<testsuite name="план.roadmap.yaml" tests="1"')
    const { out } = await runCli(args, { input: new Uint8Array([0xcf, 0xeb, 0xe0, 0xed, 0x0a]) })
    expect(out).toContain('classname="план.roadmap.yaml"')
    expect(out).toContain('file/')
  })
})

describe('rules', () => {
  test('lists every rule, a line each', async () => {
    const { code, out, err } = await runCli(['rules'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const lines = out.trimEnd().split('\n')
    expect(lines.map((line) => line.split(' ')[0])).toEqual(catalogue.map(({ problem }) => problem.name))
    expect(out).toMatch(/^due\/missing +ошибка +У мероприятия нет срока$/m)
    expect((await runCli(['rules', '--lang', 'en'])).out).toMatch(/^due\/missing +error +An event has no deadline$/m)
  })

  test('as JSON the fields are the same in both languages', async () => {
    const [ru, en] = await Promise.all(
      ['ru', 'en'].map(async (lang) => JSON.parse((await runCli(['rules', '--format', 'json', '--lang', lang])).out)),
    )
    expect(ru.rules).toHaveLength(catalogue.length)
    expect(ru.rules.find(({ name }: { name: string }) => name === 'due/missing')).toEqual({
      name: 'due/missing',
      group: 'due',
      severity: 'error',
      summary: 'У мероприятия нет срока',
      why: expect.stringMatching(/\.$/),
    })
    const plain = (rules: Record<string, string>[]) => rules.map(({ name, group, severity }) => [name, group, severity])
    expect(plain(en.rules)).toEqual(plain(ru.rules))
  })
})

describe('explain', () => {
  test('tells a rule: what, why, what to do, a wrong and a right example', async () => {
    const { code, out, err } = await runCli(['explain', 'due/missing'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('due/missing (по умолчанию: ошибка)\nУ мероприятия нет срока.\n')
    expect(out).toContain('  Почему: Мероприятие без срока')
    expect(out).toContain('  Сообщение: У мероприятия «Обучение кураторов» нет срока.')
    expect(out).toContain('  Что делать: Добавьте «сроки:»')
    expect(out).toContain('\nНеправильно:\n\n    dorkarta: 1\n')
    expect(out).toContain('\n  >   - название: Обучение кураторов\n')
    expect(out).toContain('\nПравильно:\n')
    expect(out).not.toContain('#!')
  })

  test.each(catalogue.map(({ problem }) => problem.name))('%s, in both languages', async (name) => {
    const ru = await runCli(['explain', name])
    const en = await runCli(['explain', name, '--lang', 'en'])
    expect([ru.code, en.code, ru.err, en.err]).toEqual([0, 0, '', ''])
    expect(ru.out).toMatch(/Почему: [\s\S]*Сообщение: [\s\S]*Что делать: /)
    expect(en.out).toMatch(/Why: [\s\S]*Message: [\s\S]*What to do: /)
    expect(ru.out + en.out).not.toMatch(/(?<!\/)\bundefined\b|\[object/)
  })

  test('a group explains its rules', async () => {
    const { out } = await runCli(['explain', 'ignore'])
    const names = catalogue.filter(({ problem }) => groupOf(problem) === 'ignore').map(({ problem }) => problem.name)
    expect([...out.matchAll(/^(\S+) \(по умолчанию/gm)].map((match) => match[1])).toEqual(names)
    expect((await runCli(['explain', 'ignore/'])).out).toBe(out)
  })

  test('the second half of a name is enough where one rule has it', async () => {
    expect((await runCli(['explain', 'before-order'])).out).toContain('due/before-order (')
  })

  test.each([
    ['due/before-ordr', 'возможно, имелось в виду «due/before-order»'],
    ['before-ordr', 'возможно, имелось в виду «due/before-order»'],
    ['duee', 'возможно, имелось в виду «due»'],
    ['missing', '«due/missing» или «party/missing»'],
    ['совсем-не-то', 'правила «совсем-не-то» нет; все правила: dorkarta rules'],
  ])('%s: there is no such rule, code 2', async (name, said) => {
    const { code, out, err } = await runCli(['explain', name])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(said)
  })

  test('without a rule: bad usage', async () => {
    expect(await runCli(['explain'])).toMatchObject({ code: 2, out: '' })
  })
})
