import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestOf } from '../src/cli/cache/digest.ts'
import type { Ran } from './run-cli.ts'
import { runProgram } from './run-program.ts'
import { temporaryFolder } from './temporary-folder.ts'

/**
 * Results that `check` remembers. Every test compares what is said with them and without them (`--no-cache`); whether they
 * were used at all is seen by a word that is written into them.
 */

const roadmap = (events: string, more = '') =>
  `dorkarta: 1\nназвание: ДОРОЖНАЯ КАРТА\nпериод: 2023–2024 годы\n${more}мероприятия:\n${events}`
const event = (due: string, party = 'РЦН') =>
  `  - название: Обучение кураторов\n    сроки: ${due}\n    ответственные: ${party}\n    результат: Приказ\n`

/** Files of all kinds: silent, with findings, with included ones, of another encoding, with a limited comment, of a form. */
const project: Readonly<Record<string, string | Uint8Array>> = {
  'dorkarta.yaml':
    'dorkarta: 1\nкалендарь: календарь.yaml\nшаблоны: бланки\nправила:\n  due/non-working-day: предупреждение\n',
  'календарь.yaml': 'dorkarta: 1\nгоды:\n  2030:\n    выходные: [01.01.2030]\n    рабочие: []\n',
  'бланки/свой.layout.yaml': 'dorkarta: 1\nназвание: Свой\nоснова: standard\n',
  'бланки/наш.profile.yaml': 'dorkarta: 1\nназвание: Наш\nоснова: gost-r-7.0.97-2025\n',
  'общее/участники.yaml': 'dorkarta: 1\nучастники:\n  - { код: рцн, название: Региональный центр наставничества }\n',
  'общее/ошибка.yaml': 'dorkarta: 1\nучастники:\n  - { код: центр, назвние: Центр развития образования }\n',
  'карты/01.roadmap.yaml': roadmap(event('до 1 октября 2023 года')),
  'карты/02.roadmap.yaml': roadmap(event('до 30 февраля 2023 года')),
  'карты/03.roadmap.yaml': roadmap(event('01.09.2023', 'рцн'), 'включить: ../общее/участники.yaml\n'),
  'карты/04.roadmap.yaml': roadmap(event('01.09.2023', 'центр'), 'включить: ../общее/ошибка.yaml\n'),
  'карты/05.roadmap.yaml': roadmap(event('01.09.2023', 'рцн'), 'включить: ../общее/нет.yaml\n'),
  'карты/06.roadmap.yaml': new Uint8Array([0xcf, 0xeb, 0xe0, 0xed, 0x3a, 0x20, 0xe4, 0xe0]),
  'карты/07.roadmap.yaml': roadmap(
    `  # dorkarta-ignore due/impossible-date до 01.06.2025: так в приказе\n${event('до 31 июня 2023 года')}`,
  ),
  'карты/08.roadmap.yaml': roadmap(event('до 1 октября 2023 года'), 'макет: свой\nоформление: наш\n'),
  'карты/09.roadmap.yaml': `\uFEFF${roadmap(event('30.12.2023', '"РЦН, МИНОБР"')).replaceAll('\n', '\r\n')}`,
  'карты/10.roadmap.yaml': '',
  'карты/11.roadmap.yaml': 'название: [\n',
}

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

const usual = ['--as-of', '2024-09-01']

/** What is shown, and one report in a file beside it. */
function check(folder: string, args: readonly string[] = usual, format = 'sarif', run = runProgram): Ran {
  const ran = run(folder, ['check', 'карты', '--format', format, '--output', 'отчёт', ...args])
  return { ...ran, out: `${ran.out}\n${readFileSync(join(folder, 'отчёт'), 'utf8')}` }
}

const cacheOf = (folder: string) => join(folder, '.dorkarta-cache')

function resultsIn(folder: string): string[] {
  return readdirSync(cacheOf(folder))
    .filter((name) => name.endsWith('.results'))
    .map((name) => join(cacheOf(folder), name))
}

const checked = mkdtempSync(join(tmpdir(), 'dorkarta-cache-'))
let alone: Ran = { code: 0, out: '', err: '' }
beforeAll(() => {
  write(checked, project)
  alone = check(checked, [...usual, '--no-cache'])
  check(checked)
})
afterAll(() => rmSync(checked, { recursive: true }))

/** The project, checked once: results mean the same wherever the folder lies. */
function checkedProject(): string {
  const folder = temporaryFolder()
  cpSync(checked, folder, { recursive: true, preserveTimestamps: true })
  return folder
}

const mark = 'ИЗ ПАМЯТИ: '

/** Everything remembered becomes a lie: a result that is taken from there, wherever it should not be, is seen. */
function lieIn(folder: string): void {
  for (const path of resultsIn(folder)) {
    const body = readFileSync(path, 'utf8').replace(/^.*\n/, '').replaceAll('"message":{"ru":"', `$&${mark}`)
    const name = /([^\\/]+)\.results$/.exec(path)?.[1] ?? ''
    writeFileSync(path, `dorkarta 1 ${digestOf(name, '\n', body)}\n${body}`)
  }
}

const recalled = ({ out }: Ran) => out.split('\n').filter((line) => line.startsWith(`  ${mark}`)).length

/** What it says with what is remembered is what it says without. */
function expectTheSame(folder: string, args: readonly string[] = usual): Ran {
  const cached = check(folder, args)
  expect(cached).toEqual(check(folder, [...args, '--no-cache']))
  return cached
}

describe('a second check', () => {
  test.each([
    ['compact', []],
    ['json', ['--lang', 'en']],
    ['sarif', ['--quiet', '--statistics', '--max-warnings', '1']],
    ['junit', ['--shard', '2/2']],
    ['github', []],
    ['gitlab', ['--lang', 'en']],
    ['checkstyle', []],
  ])('says the same, as %s too', (format, more) => {
    const args = [...usual, ...more]
    expect(check(checked, args, format)).toEqual(check(checked, [...args, '--no-cache'], format))
  })

  test('looks at no file again that is the same', () => {
    const folder = checkedProject()
    lieIn(folder)
    const second = check(folder)
    expect(recalled(second)).toBe(second.out.match(/^(?:карты|общее).* (?:ошибка|предупреждение)/gm)?.length)
    expect(recalled(second)).toBeGreaterThan(8)
    expect(check(folder, [...usual, '--no-cache'])).toEqual(alone)
  })

  test('a file that was changed, moved or added is looked at, the others are not', () => {
    const folder = checkedProject()
    lieIn(folder)
    const before = recalled(check(folder))
    write(folder, {
      'карты/02.roadmap.yaml': roadmap(event('до 31 февраля 2023 года')),
      'карты/другая.roadmap.yaml': roadmap(event('до 32 марта 2023 года')),
    })
    const changed = check(folder)
    expect(recalled(changed)).toBe(before - 1)
    expect(changed.out).toMatch(/^ {2}Даты «до 31 февраля/m)
    expect(changed.out).toMatch(/^ {2}Даты «до 32 марта/m)
    const named = runProgram(folder, ['check', resolve(folder, 'карты'), ...usual])
    expect(recalled(named)).toBe(0)
  })
})

type Change = (folder: string) => readonly string[] | undefined

const others: readonly (readonly [what: string, change: Change])[] = [
  ['a configuration', (folder) => append(folder, 'dorkarta.yaml', '  due/impossible-date: замечание\n')],
  ['a configuration that is gone', (folder) => rmSync(join(folder, 'dorkarta.yaml')) as undefined],
  ['a configuration nearer by', (folder) => write(folder, { 'карты/dorkarta.yaml': 'dorkarta: 1\n' }) as undefined],
  ['a calendar', (folder) => append(folder, 'календарь.yaml', '  2031:\n    выходные: []\n    рабочие: []\n')],
  ['a layout', (folder) => append(folder, 'бланки/свой.layout.yaml', 'графы: нет\n')],
  ['a layout that is gone', (folder) => rmSync(join(folder, 'бланки/свой.layout.yaml')) as undefined],
  ['a layout that is new', (folder) => write(folder, { 'бланки/standard.layout.yaml': 'dorkarta: 2\n' }) as undefined],
  ['a profile', (folder) => append(folder, 'бланки/наш.profile.yaml', 'поля: нет\n')],
  ['--rule', () => [...usual, '--rule', 'due/impossible-date=info']],
  ['--no-ignore', () => [...usual, '--no-ignore']],
]

function append(folder: string, name: string, text: string): undefined {
  writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8') + text)
}

describe('nothing is taken from what was remembered under', () => {
  test.each(others)('another %s', (_, change) => {
    const folder = checkedProject()
    lieIn(folder)
    const args = change(folder) ?? usual
    const now = expectTheSame(folder, args)
    expect(recalled(now)).toBe(0)
    // And what was found now is remembered beside it.
    expect(check(folder, args)).toEqual(now)
  })

  test('another build of the program, nor under other templates that come with it', () => {
    const home = temporaryFolder()
    for (const name of ['bin', 'dist', 'templates', 'package.json']) cpSync(name, join(home, name), { recursive: true })
    const folder = checkedProject()
    lieIn(folder)
    const other = join(home, 'bin/dorkarta.js')
    const run = (folder: string, args: readonly string[]) => runProgram(folder, args, other)
    expect(recalled(check(folder, usual, 'sarif', run))).toBeGreaterThan(0)
    append(home, 'templates/layouts/standard.layout.yaml', '\n')
    expect(recalled(check(folder, usual, 'sarif', run))).toBe(0)
    lieIn(folder)
    expect(recalled(check(folder, usual, 'sarif', run))).toBeGreaterThan(0)
    writeFileSync(join(home, 'dist/fingerprint.txt'), 'other')
    expect(recalled(check(folder, usual, 'sarif', run))).toBe(0)
    rmSync(join(home, 'dist/fingerprint.txt'))
    expect(recalled(check(folder, usual, 'sarif', run))).toBe(0)
  })
})

describe('what one file is made from besides itself', () => {
  const linesAbout = ({ out }: Ran, name: string) => out.split('\n').filter((line) => line.startsWith(`карты/${name}`))

  test.each<readonly [what: string, change: (folder: string) => void]>([
    ['an included file that was changed', (folder) => append(folder, 'общее/участники.yaml', '  - {}\n')],
    ['an included file that is gone', (folder) => rmSync(join(folder, 'общее/участники.yaml'))],
    [
      'an included file that became a folder',
      (folder) => {
        rmSync(join(folder, 'общее/участники.yaml'))
        mkdirSync(join(folder, 'общее/участники.yaml'))
      },
    ],
    [
      'an included file that is there now',
      (folder) => cpSync(join(folder, 'общее/участники.yaml'), join(folder, 'общее/нет.yaml')),
    ],
    [
      'a mended included file',
      (folder) => write(folder, { 'общее/ошибка.yaml': String(project['общее/участники.yaml']) }),
    ],
  ])('%s', (_, change) => {
    const folder = checkedProject()
    change(folder)
    const after = expectTheSame(folder)
    expect(after.out).not.toBe(alone.out)
    expect(check(folder)).toEqual(after)
  })

  test('a finding in an included file is shown with its line, as when it was found', () => {
    const { out } = check(checked)
    expect(out).toMatch(/общее\/ошибка\.yaml:3:\d+/)
    expect(out).toContain('    3 |   - { код: центр, назвние: Центр развития образования }')
  })

  test('the day counts where a comment is limited by one, and nowhere else', () => {
    const folder = checkedProject()
    lieIn(folder)
    const before = check(folder)
    const later = check(folder, ['--as-of', '2025-09-01'])
    expect(before.out).not.toContain('ignore/expired')
    expect(later.out).toContain('ignore/expired')
    expect(recalled(later)).toBe(recalled(before))
    expect(linesAbout(later, '07')).toHaveLength(2)
  })
})

describe('the folder', () => {
  test('lies beside the configuration or where the program runs, marked for git and for programs that make copies', () => {
    const folder = checkedProject()
    expect(readFileSync(join(cacheOf(folder), '.gitignore'), 'utf8')).toBe('*\n')
    expect(readFileSync(join(cacheOf(folder), 'CACHEDIR.TAG'), 'utf8')).toMatch(
      /^Signature: 8a477f597d28d172789f06886806bc55\n/,
    )
    runProgram(join(folder, 'карты'), ['check', '.'])
    expect(existsSync(join(folder, 'карты/.dorkarta-cache'))).toBe(false)
    rmSync(join(folder, 'dorkarta.yaml'))
    runProgram(join(folder, 'карты'), ['check', '.'])
    expect(existsSync(join(folder, 'карты/.dorkarta-cache'))).toBe(true)
  })

  test('has a mark that could not be written, on a full disk, the next time something is remembered', () => {
    const folder = checkedProject()
    rmSync(join(cacheOf(folder), 'CACHEDIR.TAG'))
    check(folder, ['--rule', 'text/dash=off'])
    expect(readdirSync(cacheOf(folder))).toEqual(expect.arrayContaining(['.gitignore', 'CACHEDIR.TAG']))
  })

  test('is not made with --no-cache, for a few files, for standard input, nor where files are mended', () => {
    const folder = temporaryFolder()
    write(folder, project)
    for (const args of [
      ['карты', '--no-cache'],
      ['карты/01.roadmap.yaml', 'карты/02.roadmap.yaml'],
      ['-', '--stdin-filename', 'карты/x.roadmap.yaml'],
      ['карты', '--diff'],
      ['карты', '--baseline', 'известно.json', '--update-baseline'],
    ])
      runProgram(folder, ['check', ...args])
    expect(existsSync(cacheOf(folder))).toBe(false)
  })

  test('may be deleted', () => {
    const folder = checkedProject()
    rmSync(cacheOf(folder), { recursive: true })
    expect(check(folder)).toEqual(alone)
    expect(resultsIn(folder)).toHaveLength(1)
  })

  const damages: readonly (readonly [what: string, damage: (path: string) => void])[] = [
    ['cut off', (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['empty', (path) => truncateSync(path, 0)],
    ['of other bytes', (path) => writeFileSync(path, readFileSync(path).reverse())],
    [
      'with one letter changed',
      (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('февраля', 'фиврали')),
    ],
    [
      'a folder',
      (path) => {
        rmSync(path)
        mkdirSync(path)
      },
    ],
    [
      'a link that leads round',
      (path) => {
        rmSync(path)
        symlinkSync(path, path)
      },
    ],
    ['a list of nothing', sealed(() => '[]')],
    ['no list', sealed(() => '{"__proto__":{"name":1}}\nx')],
    ['of strange values', sealed((body) => body.replace(/"start":\d+/g, '"start":"__proto__"'))],
    ['of impossible places', sealed((body) => body.replace(/"end":\d+/g, '"end":999999'))],
    ['of impossible sources', sealed((body) => body.replace(/"source":\d+/g, '"source":-7'))],
    ['of inherited keys', sealed((body) => body.replace(/"facts":\{/g, '"facts":{"__proto__":{"at":null},'))],
    ['without messages', sealed((body) => body.replace(/"message":/g, '"constructor":'))],
    ['without rules', sealed((body) => body.replace(/^.*/, '[]'))],
    ['of half lines', sealed((body) => body.replace(/^(.{40}).*$/gm, '$1'))],
  ]

  function sealed(change: (body: string) => string): (path: string) => void {
    return (path) => {
      const body = change(readFileSync(path, 'utf8').replace(/^.*\n/, ''))
      const name = /([^\\/]+)\.results$/.exec(path)?.[1] ?? ''
      writeFileSync(path, `dorkarta 1 ${digestOf(name, '\n', body)}\n${body}`)
    }
  }

  test.each(damages)('with results that are %s costs time and nothing else', (_, damage) => {
    const folder = checkedProject()
    for (const path of resultsIn(folder)) damage(path)
    expect(check(folder)).toEqual(alone)
  })

  test.each<readonly [what: string, spoil: (folder: string) => void]>([
    ['a file', (folder) => writeFileSync(cacheOf(folder), 'моё')],
    ['a link to a folder of somebody', (folder) => symlinkSync(temporaryFolder(), cacheOf(folder))],
    ['a link that leads nowhere', (folder) => symlinkSync('нет', cacheOf(folder))],
    ['a device', (folder) => symlinkSync('/dev/full', cacheOf(folder))],
    ['where nothing can be made', (folder) => symlinkSync('/proc', cacheOf(folder))],
  ])('that is %s is left alone', (_, spoil) => {
    const folder = temporaryFolder()
    write(folder, project)
    spoil(folder)
    const target = cacheOf(folder)
    const inside = existsSync(target) && statSync(target).isDirectory() ? readdirSync(target).length : -1
    expect(check(folder)).toEqual(alone)
    if (inside >= 0 && inside < 10) expect(readdirSync(target)).toHaveLength(inside)
  })

  test('holds what is used; results under circumstances that nobody came back to are dropped', () => {
    const folder = checkedProject()
    const [path = ''] = resultsIn(folder)
    const old = new Date(Date.now() - 15 * 24 * 60 * 60 * 1000)
    utimesSync(path, old, old)
    check(folder)
    expect(Date.now() - statSync(path).mtimeMs).toBeLessThan(60_000)
    utimesSync(path, old, old)
    check(folder, [...usual, '--no-ignore'])
    expect(existsSync(path)).toBe(false)
    expect(resultsIn(folder)).toHaveLength(1)
    expect(readdirSync(cacheOf(folder)).sort()).toContain('CACHEDIR.TAG')
  })

  test('is shared by checks that run at once; each says what it would say alone', async () => {
    const folder = temporaryFolder()
    write(folder, project)
    const runs = ['1/2', '2/2', undefined, undefined].map(
      (shard, index) =>
        new Promise<string>((done) => {
          const args = ['check', 'карты', '--output', `отчёт${index}`, '--format', 'sarif', ...usual]
          const child = spawn(
            process.execPath,
            [resolve('bin/dorkarta.js'), ...args, ...(shard === undefined ? [] : ['--shard', shard])],
            { cwd: folder },
          )
          let out = ''
          child.stdout.on('data', (piece) => {
            out += piece
          })
          child.on('close', () => done(`${out}\n${readFileSync(join(folder, `отчёт${index}`), 'utf8')}`))
        }),
    )
    const said = await Promise.all(runs)
    expect(said.slice(2)).toEqual([alone.out, alone.out])
    lieIn(folder)
    expect(recalled(check(folder))).toBeGreaterThan(3)
    expect(readdirSync(cacheOf(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})
