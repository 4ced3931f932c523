import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
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

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

describe('check', () => {
  test('a sound file: code 0, nothing on standard output', async () => {
    const folder = folderWith({ 'a.roadmap.yaml': sound })
    expect(await runCli(['check', join(folder, 'a.roadmap.yaml')])).toEqual({
      code: 0,
      out: '',
      err: 'Проверено: 1 файл. Замечаний нет.\n',
    })
  })

  test('a mistake: code 1, file:line:column, the line itself, what to do', async () => {
    const path = join(folderWith({ 'a.roadmap.yaml': unsound }), 'a.roadmap.yaml')
    const { code, out, err } = await runCli(['check', path])
    expect(code).toBe(1)
    expect(out).toBe(
      [
        `${path}:5:5 ошибка schema/invalid`,
        '  Ключ «сорки» здесь неизвестен',
        '    5 |     сорки: 01.09.2023',
        '      |     ^^^^^',
        '  Возможно, имелся в виду «сроки».',
        '',
      ].join('\n'),
    )
    expect(err).toBe('Проверено: 1 файл. Найдено: 1 ошибка.\n')
  })

  test('English messages by option or by environment, the same names and places', async () => {
    const path = join(folderWith({ 'a.roadmap.yaml': unsound }), 'a.roadmap.yaml')
    const byOption = await runCli(['check', path, '--lang', 'en'])
    const byEnvironment = await runCli(['check', path], { env: { DORKARTA_LANG: 'en' } })
    expect(byOption.out).toContain('The key "сорки" is unknown here')
    expect(byEnvironment).toEqual(byOption)
  })

  test('a report in JSON fits its schema; --lang changes words only', async () => {
    const path = join(folderWith({ 'a.roadmap.yaml': unsound + warned.slice(sound.length) }), 'a.roadmap.yaml')
    const [ru, en] = await Promise.all(
      ['ru', 'en'].map(async (lang) =>
        JSON.parse((await runCli(['check', path, '--format', 'json', '--lang', lang])).out),
      ),
    )
    const validate = new Ajv2020.default().compile(JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')))
    expect(validate(ru), JSON.stringify(validate.errors)).toBe(true)
    expect(ru.summary).toEqual({ files: 1, errors: 1, warnings: 1, infos: 0 })
    expect(ru.findings[0]).toMatchObject({
      file: path,
      rule: 'schema/invalid',
      line: 5,
      column: 5,
      endLine: 5,
      endColumn: 10,
      pointer: '/мероприятия/0/сорки',
    })
    const bare = (report: { findings: object[] }) =>
      report.findings.map((each) => ({ ...each, message: '', advice: '' }))
    expect(bare(en)).toEqual(bare(ru))
    expect(en.findings[0].message).not.toBe(ru.findings[0].message)
  })

  test('a folder is walked in order of names, other files are left alone', async () => {
    const folder = folderWith({
      'б/в.roadmap.yml': unsound,
      'а.roadmap.yaml': unsound,
      'notes.yaml': 'x: [',
      '.git/x.roadmap.yaml': unsound,
      'node_modules/x.roadmap.yaml': unsound,
    })
    const { out } = await runCli(['check', folder, '--format', 'json'])
    expect(JSON.parse(out).findings.map(({ file }: { file: string }) => file)).toEqual([
      join(folder, 'а.roadmap.yaml'),
      join(folder, 'б/в.roadmap.yml'),
    ])
  })

  test('a glob, a name with spaces, the same file twice', async () => {
    const folder = folderWith({ 'план 1.roadmap.yaml': sound, 'план 2.roadmap.yaml': sound })
    const { code, err } = await runCli(['check', `${folder}/*.roadmap.yaml`, join(folder, 'план 1.roadmap.yaml')])
    expect({ code, err }).toEqual({ code: 0, err: 'Проверено: 2 файла. Замечаний нет.\n' })
  })

  test('standard input', async () => {
    const { code, out } = await runCli(['check', '-'], { input: unsound })
    expect(code).toBe(1)
    expect(out).toMatch(/^-:5:5 ошибка schema\/invalid/)
  })

  test('--no-ignore shows what a comment silences', async () => {
    const text = sound
      .replace('    сроки: 01.09.2023\n', '')
      .replace('кураторов', 'кураторов # dorkarta-ignore due: так в оригинале')
    const path = join(folderWith({ 'a.roadmap.yaml': text }), 'a.roadmap.yaml')
    expect((await runCli(['check', path])).code).toBe(0)
    const { code, out } = await runCli(['check', path, '--no-ignore'])
    expect(code).toBe(1)
    expect(out).toContain('due/missing')
  })

  test('--as-of is the day that "today" means', async () => {
    const ignore = 'кураторов # dorkarta-ignore due/missing до 01.06.2024: назовут позже'
    const text = sound.replace('    сроки: 01.09.2023\n', '').replace('кураторов', ignore)
    const path = join(folderWith({ 'a.roadmap.yaml': text }), 'a.roadmap.yaml')
    expect((await runCli(['check', path, '--as-of', '2024-06-01'])).code).toBe(0)
    expect((await runCli(['check', path, '--as-of', '02.06.2024'])).out).toContain('ignore/expired')
    expect(await runCli(['check', path, '--as-of', 'вчера'])).toMatchObject({ code: 2, out: '' })
  })

  test('--max-warnings turns warnings into code 1', async () => {
    const path = join(folderWith({ 'a.roadmap.yaml': warned }), 'a.roadmap.yaml')
    expect((await runCli(['check', path])).code).toBe(0)
    expect((await runCli(['check', path, '--max-warnings', '1'])).code).toBe(0)
    expect((await runCli(['check', path, '--max-warnings', '0'])).code).toBe(1)
    expect((await runCli(['check', path, '--max-warnings', 'мало'])).code).toBe(2)
  })
})

describe('what cannot be done: code 2, one sentence, the other files are still checked', () => {
  test('a missing file beside one with mistakes', async () => {
    const folder = folderWith({ 'a.roadmap.yaml': unsound })
    const { code, out, err } = await runCli(['check', join(folder, 'нет.roadmap.yaml'), join(folder, 'a.roadmap.yaml')])
    expect(code).toBe(2)
    expect(out).toContain('сорки')
    expect(err).toContain('нет.roadmap.yaml: такого файла или папки нет\n')
  })

  test('a folder without roadmaps', async () => {
    expect(await runCli(['check', temporaryFolder()])).toMatchObject({
      code: 2,
      err: expect.stringContaining('здесь нет дорожных карт'),
    })
  })

  test.each([
    [['chek', 'x'], 'неизвестная команда «chek» – возможно, check'],
    [['check'], 'не указано: PATH'],
    [['check', '--formt', 'json', 'x'], 'неизвестный ключ --formt – возможно, --format'],
    [['check', '--format', 'xml', 'x'], '--format: значение «xml» не подходит; можно: pretty, compact, json'],
    [['build', '--to', 'pdf', 'x'], '--to: формата «pdf» нет; есть: docx, xlsx'],
    [['init', '--template', 'тамбо'], 'образца «тамбо» нет'],
  ])('usage: %j', async (args, said) => {
    const { code, out, err } = await runCli(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`dorkarta: ${said}`)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  test('no command: the help', async () => {
    const { code, out, err } = await runCli([])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('Как вызвать: dorkarta')
  })

  test('a file of 100 MB is a finding, and is not read', async () => {
    const path = join(folderWith({ 'a.roadmap.yaml': sound }), 'a.roadmap.yaml')
    truncateSync(path, 100 * 1024 * 1024)
    const { code, out } = await runCli(['check', path])
    expect(code).toBe(1)
    expect(out).toContain('Файл занимает 100 МБ')
  })
})

describe('build', () => {
  test('beside the source, or under -o with the sub-folders of a walked folder', async () => {
    const folder = folderWith({ 'карты/школа/a.roadmap.yaml': sound, 'карты/b.roadmap.yaml': sound })
    const beside = await runCli(['build', join(folder, 'карты/b.roadmap.yaml')])
    expect(beside.code).toBe(0)
    expect(beside.out.trimEnd().split('\n')).toEqual([join(folder, 'карты/b.docx'), join(folder, 'карты/b.xlsx')])
    const under = await runCli(['build', join(folder, 'карты'), '-o', join(folder, 'out'), '--to', 'docx'])
    expect(under.code).toBe(0)
    expect(existsSync(join(folder, 'out/школа/a.docx'))).toBe(true)
    expect(existsSync(join(folder, 'out/b.docx'))).toBe(true)
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['b.docx', 'школа'])
    expect(under.err).toContain('Готово 2/2')
  })

  test('-o FILE takes one roadmap in one format', async () => {
    const folder = folderWith({ 'a.roadmap.yaml': sound, 'b.roadmap.yaml': sound })
    expect((await runCli(['build', join(folder, 'a.roadmap.yaml'), '-o', join(folder, 'x.docx')])).code).toBe(0)
    expect(existsSync(join(folder, 'x.docx'))).toBe(true)
    expect((await runCli(['build', folder, '-o', join(folder, 'y.docx')])).code).toBe(2)
    expect(
      (await runCli(['build', join(folder, 'a.roadmap.yaml'), '-o', join(folder, 'z.docx'), '--to', 'xlsx'])).code,
    ).toBe(2)
    expect(existsSync(join(folder, 'y.docx')) || existsSync(join(folder, 'z.docx'))).toBe(false)
  })

  test('two sources with one target: nothing is written', async () => {
    const folder = folderWith({ 'x/a.roadmap.yaml': sound, 'y/a.roadmap.yaml': sound })
    const given = [join(folder, 'x/a.roadmap.yaml'), join(folder, 'y/a.roadmap.yaml')]
    const { code, err } = await runCli(['build', ...given, '-o', join(folder, 'out')])
    expect(code).toBe(2)
    expect(err).toContain('дали бы один и тот же файл')
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  test('an error stops it; --force writes and still exits 1', async () => {
    const folder = folderWith({ 'a.roadmap.yaml': unsound })
    const path = join(folder, 'a.roadmap.yaml')
    const stopped = await runCli(['build', path])
    expect({ code: stopped.code, out: stopped.out }).toEqual({ code: 1, out: '' })
    expect(stopped.err).toContain('документ не собран')
    expect(existsSync(join(folder, 'a.docx'))).toBe(false)
    expect((await runCli(['build', path, '--force'])).code).toBe(1)
    expect(existsSync(join(folder, 'a.docx'))).toBe(true)
  })

  test('a target that cannot be written: code 2, and the old file stays', async () => {
    const folder = folderWith({ 'a.roadmap.yaml': sound, 'out/a.docx/occupied': '', 'old.xlsx': 'old' })
    const { code, err } = await runCli(['build', join(folder, 'a.roadmap.yaml'), '-o', join(folder, 'out')])
    expect(code).toBe(2)
    expect(err).toMatch(/a\.docx: /)
    expect(readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('a file where a folder should be, or a device: code 2, nothing is replaced', async () => {
    const folder = folderWith({ 'a.roadmap.yaml': sound, taken: 'мой файл' })
    for (const place of ['taken', 'taken/inside']) {
      const { code, err } = await runCli(['build', join(folder, 'a.roadmap.yaml'), '-o', join(folder, place)])
      expect({ code, stack: /at .*\.[jt]s:/.test(err) }).toEqual({ code: 2, stack: false })
    }
    expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('мой файл')
  })

  test('a link stays a link to what is written', async () => {
    const folder = folderWith({ 'a.roadmap.yaml': sound, 'real.docx': 'old' })
    symlinkSync(join(folder, 'real.docx'), join(folder, 'link.docx'))
    expect((await runCli(['build', join(folder, 'a.roadmap.yaml'), '-o', join(folder, 'link.docx')])).code).toBe(0)
    expect(lstatSync(join(folder, 'link.docx')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'real.docx')).subarray(0, 2).toString()).toBe('PK')
  })

  test('a silenced mistake of the format does not let words get lost: build stops all the same', async () => {
    const text = unsound.replace('01.09.2023', '01.09.2023 # dorkarta-ignore schema: потом')
    const path = join(folderWith({ 'a.roadmap.yaml': text }), 'a.roadmap.yaml')
    expect((await runCli(['build', path])).code).toBe(1)
    expect((await runCli(['build', path, '--force'])).code).not.toBe(70)
  })

  test('the same input gives the same bytes', async () => {
    const folder = folderWith({ 'a.roadmap.yaml': sound })
    const bytes = async (out: string, env: Record<string, string> = {}) => {
      await runCli(['build', join(folder, 'a.roadmap.yaml'), '-o', join(folder, out)], { env })
      return ['docx', 'xlsx'].map((each) => readFileSync(join(folder, out, `a.${each}`)).toString('base64'))
    }
    const first = await bytes('1')
    expect(await bytes('2')).toEqual(first)
    expect(await bytes('3', { SOURCE_DATE_EPOCH: '1700000000' })).not.toEqual(first)
  })

  test.each(['abc', '-5', '1.5', '99999999999999'])(
    'SOURCE_DATE_EPOCH=%s is refused, and nothing is written',
    async (epoch) => {
      const folder = folderWith({ 'a.roadmap.yaml': sound })
      const run = await runCli(['build', join(folder, 'a.roadmap.yaml')], { env: { SOURCE_DATE_EPOCH: epoch } })
      expect(run).toMatchObject({ code: 2, err: expect.stringContaining(`SOURCE_DATE_EPOCH=${epoch}: это не время`) })
      expect(existsSync(join(folder, 'a.docx'))).toBe(false)
    },
  )
})

describe('init', () => {
  test('writes a starter that passes check and builds, and never overwrites', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'план.roadmap.yaml')
    expect((await runCli(['init', path])).code).toBe(0)
    expect((await runCli(['check', path])).err).toBe('Проверено: 1 файл. Замечаний нет.\n')
    expect((await runCli(['build', path])).code).toBe(0)
    writeFileSync(path, 'моё')
    expect(await runCli(['init', path])).toMatchObject({ code: 2, err: expect.stringContaining('уже есть') })
    expect(readFileSync(path, 'utf8')).toBe('моё')
    expect((await runCli(['init', path, '--force', '--template', 'school'])).code).toBe(0)
    expect(readFileSync(path, 'utf8')).not.toBe('моё')
  })

  test('--list names every starter with what it is', async () => {
    const { code, out } = await runCli(['init', '--list'])
    expect(code).toBe(0)
    const names = readdirSync('templates/starters').map((name) => name.replace('.roadmap.yaml', ''))
    for (const name of names) expect(out).toMatch(new RegExp(`^ *${name} +\\S`, 'm'))
  })
})

test('schema prints the schema that is published, in either language', async () => {
  expect((await runCli(['schema'])).out).toBe(readFileSync('schemas/roadmap.ru.schema.json', 'utf8'))
  expect((await runCli(['schema', '--lang', 'en'])).out).toBe(readFileSync('schemas/roadmap.schema.json', 'utf8'))
})

describe('due', () => {
  test('a phrase: its meaning, its control points with the working days around, its official spelling', async () => {
    const { code, out } = await runCli(['due', 'до 31 декабря 2022'])
    expect(code).toBe(0)
    expect(out).toBe(
      [
        'до 31 декабря 2022',
        '  смысл       не позднее 31 декабря 2022 г.',
        '  контроль    31.12.2022, суббота – выходной; рабочие дни: до – 30.12.2022, после – 09.01.2023',
        '  официально  не позднее 31 декабря 2022 г.',
        '',
      ].join('\n'),
    )
  })

  test('a phrase that is not understood: code 1, the word that is not, what to write', async () => {
    const { code, out } = await runCli(['due', 'до 31 брюмера 2022'])
    expect(code).toBe(1)
    expect(out).toContain('не понято')
    expect(out).toContain('«брюмера»')
  })

  test('standard input: one object a line, in the order of the lines, an empty line too', async () => {
    const { code, out } = await runCli(['due', '-', '--format', 'json', '--period', '2021-01-01..2022-12-31'], {
      input: 'до 21 октября 2021, далее – ежегодно\n\nавгуст\r\n',
    })
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(1)
    expect(answers.map(({ text }) => text)).toEqual(['до 21 октября 2021, далее – ежегодно', '', 'август'])
    expect(answers[0]).toEqual({
      text: 'до 21 октября 2021, далее – ежегодно',
      windows: [{ start: null, end: '2021-10-21' }],
      repeat: { every: 'year', interval: 1, times: 1, on: [], weekdays: [], lag: null },
      ongoing: false,
      trigger: null,
      points: ['2021-10-21', '2022-10-21'],
      problems: [],
    })
    expect(answers[2].problems[0]).toMatchObject({
      rule: 'due/no-year',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 7,
      pointer: '',
    })
  })

  test('an empty text and a wrong period are bad usage', async () => {
    expect(await runCli(['due', ' '])).toMatchObject({ code: 2, out: '' })
    expect(await runCli(['due', 'май', '--period', 'когда-нибудь'])).toMatchObject({ code: 2, out: '' })
  })
})
