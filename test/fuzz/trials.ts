import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { parse } from 'yaml'
import { catalogue } from '../../src/catalogue/catalogue.ts'
import { readExample } from '../../src/catalogue/example.ts'
import { renderers } from '../../src/render/index.ts'
import { reporters } from '../../src/report/index.ts'
import { mutated, mutatedBytes, token } from './mutate.ts'

/** One run of the program: its command line, and the files and the standard input it finds. `@` is the folder of the files. */
export interface Trial {
  readonly entry: string
  readonly args: readonly string[]
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly input: Uint8Array
}

type Files = Trial['files']

const nothing = new Uint8Array()
const plan = readFileSync('test/fuzz/seeds/plan.roadmap.yaml')
export const around: Files = {
  '@/plan.roadmap.yaml': plan,
  '@/общее.yaml': readFileSync('test/fuzz/seeds/shared.yaml'),
}

function filesIn(folder: string, ending: string): Uint8Array[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending))
  return names.sort().map((name) => readFileSync(join(folder, name)))
}

/** What every rule shows as wrong and right, and files that are small: a change of one meets more than in a long one. */
const small = [
  plan,
  ...['test/fixtures/invalid', 'test/fixtures/valid', 'templates/starters'].flatMap((folder) =>
    filesIn(folder, '.roadmap.yaml'),
  ),
  ...catalogue.flatMap(({ examples: { bad, good } }) =>
    [...bad, ...good].map((text) => strToU8(readExample(text).lines.join('\n'))),
  ),
]
const large = ['test/fixtures', 'examples'].flatMap((folder) => filesIn(folder, '.roadmap.yaml'))

const roadmap = fc
  .oneof({ weight: 9, arbitrary: fc.constantFrom(...small) }, { weight: 1, arbitrary: fc.constantFrom(...large) })
  .chain(mutated)

const reportFormat = fc.constantFrom(...Object.keys(reporters))
const renderFormat = fc
  .subarray(Object.keys(renderers), { minLength: 1, maxLength: 2 })
  .map((formats) => formats.join(','))
const language = fc.constantFrom([], ['--lang', 'en'], ['--no-color'])

const phrases = (
  parse(readFileSync('test/fixtures/deadlines.yaml', 'utf8')) as { phrases: Record<string, unknown> }[]
).flatMap((group) => Object.keys(group.phrases))

/** A phrase of the fixtures, changed; two of them together; or words in no order. */
const phrase = fc.oneof(
  fc
    .constantFrom(...phrases)
    .chain((each) => mutatedBytes(strToU8(each)).map((bytes) => new TextDecoder().decode(bytes))),
  fc.tuple(fc.constantFrom(...phrases), token, fc.constantFrom(...phrases)).map((pieces) => pieces.join('')),
  fc
    .array(fc.constantFrom(...phrases.flatMap((each) => each.split(' '))), { maxLength: 30 })
    .map((words) => words.join(' ')),
)

interface Entry {
  readonly name: string
  /** How often, beside the others. */
  readonly weight: number
  readonly trial: fc.Arbitrary<Omit<Trial, 'entry'>>
}

function trial(
  args: fc.Arbitrary<readonly string[]>,
  files: fc.Arbitrary<Files>,
  input = fc.constant<Uint8Array>(nothing),
): Entry['trial'] {
  return fc.record({ args: fc.tuple(args, language).map((both) => both.flat()), files, input })
}

function beside(name: string, content: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Files> {
  return content.map((bytes) => ({ ...around, [name]: bytes }))
}

function words(...args: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string[]> {
  return fc.tuple(...args.map((each) => (typeof each === 'string' ? fc.constant(each) : each)))
}

const none = fc.constant(around)
const build = (...more: string[]) => words('build', '@/plan.roadmap.yaml', '-o', '@/out', '--force', ...more)

/** What the program makes itself, for people to fill in: forms of Word, and a workbook with marks in it. */
export interface Made {
  readonly forms: readonly Uint8Array[]
  readonly book: Uint8Array
}

/** Every way into the program. */
export function entries({ forms, book }: Made): readonly Entry[] {
  return [
    {
      name: 'roadmap',
      weight: 24,
      trial: trial(
        words('check', '@/plan.roadmap.yaml', '--format', reportFormat),
        beside('@/plan.roadmap.yaml', roadmap),
      ),
    },
    {
      name: 'fix',
      weight: 6,
      trial: trial(
        words(
          'check',
          '@/plan.roadmap.yaml',
          fc.constantFrom('--diff', '--fix'),
          fc.constantFrom('--quiet', '--unsafe', '--no-ignore'),
        ),
        beside('@/plan.roadmap.yaml', roadmap),
      ),
    },
    {
      name: 'build',
      weight: 12,
      trial: trial(
        words(
          'build',
          '@/plan.roadmap.yaml',
          '-o',
          '@/out',
          '--force',
          '--to',
          renderFormat,
          '--as-of',
          fc.constantFrom('2023-05-01', '9999-12-31', '0001-01-01'),
        ),
        beside('@/plan.roadmap.yaml', roadmap),
      ),
    },
    {
      name: 'party',
      weight: 3,
      trial: trial(build('--party', 'all', '--to', 'md,json'), beside('@/plan.roadmap.yaml', roadmap)),
    },
    {
      name: 'stdin',
      weight: 6,
      trial: trial(words('check', '-', '--stdin-filename', token, '--format', reportFormat), none, roadmap),
    },
    {
      name: 'config',
      weight: 8,
      trial: trial(words('check', '@/plan.roadmap.yaml'), beside('@/dorkarta.yaml', seed('config.yaml'))),
    },
    {
      name: 'shared',
      weight: 6,
      trial: trial(
        words('check', '@/plan.roadmap.yaml', '--format', reportFormat),
        beside('@/общее.yaml', seed('shared.yaml')),
      ),
    },
    {
      name: 'calendar',
      weight: 5,
      trial: trial(words('due', phrase, '--calendar', '@/год.yaml'), beside('@/год.yaml', seed('calendar.yaml'))),
    },
    { name: 'layout', weight: 5, trial: trial(build('--to', 'docx,html'), template('layouts', 'layout')) },
    { name: 'profile', weight: 5, trial: trial(build('--to', 'docx,xlsx'), template('profiles', 'profile')) },
    {
      name: 'deadline',
      weight: 10,
      trial: trial(
        words(
          'due',
          phrase,
          '--period',
          fc.oneof(token, fc.constant('2021–2028 годы')),
          '--format',
          fc.constantFrom('json', 'pretty'),
        ),
        none,
      ),
    },
    {
      name: 'deadlines',
      weight: 4,
      trial: trial(
        words('due', '-', '--format', fc.constantFrom('json', 'pretty')),
        none,
        fc.array(phrase, { maxLength: 20 }).chain((lines) => mutatedBytes(strToU8(lines.join('\n')))),
      ),
    },
    {
      name: 'form',
      weight: 6,
      trial: trial(
        words('template', 'check', '@/form.docx', '--format', fc.constantFrom('json', 'pretty')),
        beside('@/form.docx', packed(forms, 'word/document.xml')),
      ),
    },
    {
      name: 'filled form',
      weight: 5,
      trial: trial(
        build('--to', 'docx', '--template', '@/form.docx'),
        beside('@/form.docx', packed(forms, 'word/document.xml')),
      ),
    },
    {
      name: 'book before',
      weight: 5,
      trial: trial(
        build('--to', 'xlsx'),
        beside(
          '@/out/plan.xlsx',
          packed([book], 'xl/worksheets/sheet2.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml'),
        ),
      ),
    },
    {
      name: 'baseline',
      weight: 3,
      trial: trial(
        words(
          'check',
          '@/plan.roadmap.yaml',
          '--baseline',
          '@/known.json',
          fc.constantFrom('--quiet', '--update-baseline'),
        ),
        beside('@/known.json', seed('baseline.json')),
      ),
    },
    {
      name: 'reports',
      weight: 3,
      trial: trial(
        words('report', 'merge', '@/a', '@/b'),
        fc
          .constantFrom('report.json', 'report.sarif')
          .chain((name) => fc.tuple(seed(name), seed(name)).map(([a, b]) => ({ '@/a': a, '@/b': b }))),
      ),
    },
    {
      name: 'arguments',
      weight: 4,
      trial: trial(
        fc
          .array(
            fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...argumentsMeant) }, { weight: 1, arbitrary: token }),
            { maxLength: 6 },
          )
          .filter(isHarmless),
        none,
        roadmap,
      ),
    },
  ]
}

/** Watching never ends, a viewer opens a window, nothing is written outside the folder, and the whole disk is not walked. */
function isHarmless(args: readonly string[]): boolean {
  return !args.some(
    (arg) =>
      ['init', 'new'].includes(arg) ||
      /^--(?:w|op)/.test(arg) ||
      /^-o|^--(?:out|baseline|fix|update)/.test(arg) ||
      arg.startsWith('/dev') ||
      arg.startsWith('../'),
  )
}

const argumentsMeant = [
  ...['check', 'build', 'due', 'rules', 'explain', 'template', 'schema', 'help', 'list', 'check'],
  ...[
    '@/plan.roadmap.yaml',
    '@',
    '@/*.roadmap.yaml',
    '@/нет',
    '-',
    '--',
    '--format',
    'json',
    'sarif',
    'pretty',
    '--lang',
    'en',
    '--lang=ru',
  ],
  ...[
    '--to',
    'md',
    '-h',
    '-V',
    '--rule',
    'due=off',
    'due',
    'text/dash',
    '--as-of',
    '01.01.2023',
    '--max-warnings',
    '3',
    '--no-ignore',
    '--quiet',
  ],
  ...[
    '--statistics',
    '--show-config',
    '--diff',
    '--unsafe',
    '--period',
    '2023 год',
    '--calendar',
    '--party',
    'all',
    '--template',
    '--profile',
    '--alarm',
    '--longest',
    '--qr',
  ],
]

function seed(name: string): fc.Arbitrary<Uint8Array> {
  return mutated(readFileSync(join('test/fuzz/seeds', name)))
}

/** A template of the office, which the configuration and the roadmap call by name. */
function template(folder: 'layouts' | 'profiles', kind: 'layout' | 'profile'): fc.Arbitrary<Files> {
  const call = kind === 'layout' ? 'макет: свой' : 'оформление: свой'
  const calling = strToU8(new TextDecoder().decode(plan).replace('название:', `${call}\nназвание:`))
  return fc
    .constantFrom(...filesIn(join('templates', folder), '.yaml'))
    .chain(mutated)
    .map((bytes) => ({
      ...around,
      '@/plan.roadmap.yaml': calling,
      '@/dorkarta.yaml': strToU8('dorkarta: 1\nшаблоны: шаблоны\n'),
      [`@/шаблоны/свой.${kind}.yaml`]: bytes,
    }))
}

/** The archive changed, which mostly spoils it, or the text of a part inside a sound archive. */
function packed(archives: readonly Uint8Array[], ...main: readonly string[]): fc.Arbitrary<Uint8Array> {
  const inside = fc.constantFrom(...archives).chain((bytes) => {
    const parts = unzipSync(bytes)
    const name = fc.constantFrom(...Object.keys(parts), ...main, ...main, ...main)
    return name.chain((part) =>
      mutatedBytes(parts[part] ?? nothing).map((text) => zipSync({ ...parts, [part]: text }, { level: 1 })),
    )
  })
  return fc.oneof(
    { weight: 3, arbitrary: inside },
    { weight: 1, arbitrary: fc.constantFrom(...archives).chain(mutatedBytes) },
  )
}

/** The same number gives the same trial, wherever it is asked for. */
export function trialOf(seed: number, index: number, from: readonly Entry[]): Trial {
  const order = from.flatMap(({ weight }, at) => Array.from({ length: weight }, () => at))
  const entry = from[order[index % order.length] ?? 0]
  if (entry === undefined) throw new Error('there is no such entry')
  const [made] = fc.sample(entry.trial, { seed: seed + index, numRuns: 1 })
  if (made === undefined) throw new Error('fast-check made nothing')
  return { ...made, entry: entry.name }
}
