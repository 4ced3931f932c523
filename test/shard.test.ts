import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from './run-cli.ts'

/** A check in parts, on several machines, and their reports made one again. */

const folder = mkdtempSync(join(tmpdir(), 'dorkarta-shard-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const roadmaps = join(folder, 'карты')

beforeAll(() => {
  mkdirSync(join(roadmaps, 'school 1'), { recursive: true })
  const mistakes = ['сроки: 31.02.2024', 'сорки: 01.03.2024', 'сроки: 01.03.2024', 'сроки: до мая 2024']
  for (let index = 0; index < 11; index++)
    writeFileSync(
      join(roadmaps, index % 3 === 0 ? 'school 1' : '', `${index}.roadmap.yaml`),
      `dorkarta: 1\nвключить: ${index % 3 === 0 ? '../' : ''}общее.yaml\nназвание: План\nмероприятия:\n  - { название: Отчёт №${index}, ${mistakes[index % 4]}, ответственные: рцн }\n`,
    )
  // Every part meets the mistake in the file they all include.
  writeFileSync(join(roadmaps, 'общее.yaml'), 'dorkarta: 1\nучастники:\n  - { код: рцн, назвние: РЦН }\n')
})

async function part(number: number, of: number, format: string): Promise<string> {
  const file = join(folder, `${number}-${of}.${format}`)
  await runCli(['check', roadmaps, '--shard', `${number}/${of}`, '--format', format, '--output', file])
  return file
}

describe.each(['json', 'sarif'])('%s', (format) => {
  test.each([1, 2, 3, 4, 20])('merged from %i parts is the report of one run, to the byte', async (of) => {
    const whole = await runCli(['check', roadmaps, '--format', format])
    const parts = await Promise.all(Array.from({ length: of }, (_, index) => part(index + 1, of, format)))
    const merged = await runCli(['report', 'merge', ...parts.reverse()])
    expect(merged.out).toBe(whole.out)
    expect({ code: merged.code, whole: whole.code }).toEqual({ code: 1, whole: 1 })
  })

  test('a part that is missing, given twice or of another run is told', async () => {
    const [first, second, other] = [await part(1, 3, format), await part(2, 3, format), await part(1, 2, format)]
    expect(await runCli(['report', 'merge', first, second])).toMatchObject({
      code: 2,
      out: '',
      err: 'dorkarta: нет части 3/3\n',
    })
    expect((await runCli(['report', 'merge', first, first, second])).err).toBe('dorkarta: часть 1/3 дана дважды\n')
    expect((await runCli(['report', 'merge', first, other])).err).toMatch(/части разных проверок/)
  })
})

describe.each(['json', 'sarif'])('%s that other programs have laid out', (format) => {
  const relaid = async (change: (text: string) => string) => {
    const parts = await Promise.all(
      [1, 2, 3].map(async (number) => {
        const file = join(folder, `relaid-${number}.${format}`)
        writeFileSync(file, change(readFileSync(await part(number, 3, format), 'utf8')))
        return file
      }),
    )
    return runCli(['report', 'merge', ...parts])
  }

  test.each<[string, (text: string) => string]>([
    ['on one line', (text) => JSON.stringify(JSON.parse(text))],
    ['with tabs', (text) => JSON.stringify(JSON.parse(text), null, '\t')],
    ['with line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text) => `\uFEFF${text}`],
    [
      'backwards',
      (text) => {
        const content = JSON.parse(text)
        ;(content.findings ?? content.runs[0].results).reverse()
        return JSON.stringify(content, null, 2)
      },
    ],
  ])('%s is merged as it was', async (_, change) => {
    const whole = await runCli(['check', roadmaps, '--format', format])
    expect((await relaid(change)).out).toBe(whole.out)
  })

  test.each<[string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, -40)],
    ['with a finding cut short', (text) => text.replace(/\n( {4,8})\},(?=\n\1\{)/, '')],
    ['without a comma', (text) => text.replace(/\n( {4,8})\},\n\1\{/, '\n$1}\n$1{')],
    ['with a comma too many', (text) => text.replace(/\n( {4,8})\}\n( {2,6})\](?=\s*\})/, '\n$1},\n$2]')],
    ['with a stranger among its findings', (text) => text.replace(/"(?:rule|ruleId)": "[^"]*"/, '"rule": 7')],
    ['of nothing', () => ''],
    ['nested without end', (text) => text.replace('{', `{"x":${'['.repeat(1e5)}${']'.repeat(1e5)},`)],
  ])('%s is no report', async (_, change) => {
    const { code, out, err } = await relaid(change)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/relaid-1\.\w+: это не отчёт check/)
  })
})

test('the parts hold every file once', async () => {
  const files = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const { out } = await runCli(['check', roadmaps, '--shard', `${number}/3`, '--format', 'sarif'])
      return JSON.parse(out).runs[0].artifacts.map(({ location }: { location: { uri: string } }) => location.uri)
    }),
  )
  expect(files.map(({ length }) => length)).toEqual([4, 4, 3])
  expect(new Set(files.flat()).size).toBe(11)
})

test('a part says which it is, as the schema of reports says', async () => {
  const { out } = await runCli(['check', roadmaps, '--shard', '2/3', '--format', 'json'])
  const validate = new Ajv2020.default({ strict: false }).compile(
    JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')),
  )
  expect(JSON.parse(out).shard).toEqual({ number: 2, of: 3 })
  expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true)
})

test('reports of different runs are merged as they are; forms are not mixed; a stranger is named', async () => {
  const [json, other, sarif, stranger] = ['a.json', 'b.json', 'c.sarif', 'd.json'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string]
  const one = (file: string, format: string, to: string) =>
    runCli(['check', join(roadmaps, file), '--format', format, '--output', to])
  await one('1.roadmap.yaml', 'json', json)
  await one('2.roadmap.yaml', 'json', other)
  await one('2.roadmap.yaml', 'sarif', sarif)
  writeFileSync(stranger, '{"version":1,"findings":[{"file":7}],"summary":{"files":1}}')
  expect(JSON.parse((await runCli(['report', 'merge', json, other])).out).summary.files).toBe(2)
  expect((await runCli(['report', 'merge', json, sarif])).err).toMatch(/разного вида/)
  expect((await runCli(['report', 'merge', json, stranger])).err).toContain(`${stranger}: это не отчёт`)
  expect((await runCli(['report', 'merge', join(folder, 'нет')])).code).toBe(2)
})

test('warnings of all parts together are counted against --max-warnings; the report goes into a file', async () => {
  const plan =
    'dorkarta: 1\nназвание: План\nмероприятия:\n  - { название: Отчёт №5, сроки: 01.03.2024, ответственные: РЦН }\n'
  const few = join(folder, 'few')
  mkdirSync(few)
  for (const name of ['a', 'b']) writeFileSync(join(few, `${name}.roadmap.yaml`), plan)
  const parts = [1, 2].map((number) => join(folder, `few-${number}.json`))
  for (const [index, file] of parts.entries())
    await runCli(['check', few, '--shard', `${index + 1}/2`, '--format', 'json', '--output', file])
  const output = join(folder, 'merged.json')
  expect((await runCli(['report', 'merge', ...parts, '-o', output])).code).toBe(0)
  const { summary } = JSON.parse(readFileSync(output, 'utf8'))
  expect(summary.warnings).toBeGreaterThanOrEqual(2)
  expect((await runCli(['report', 'merge', ...parts, '--max-warnings', String(summary.warnings - 1)])).code).toBe(1)
  expect((await runCli(['report', 'merge', ...parts, '--max-warnings', String(summary.warnings)])).code).toBe(0)
})

test.each(['0/4', '5/4', '1', '1/0', 'x', '-1/4', '1/4/2'])('--shard %s is bad usage', async (written) => {
  const { code, err } = await runCli(['check', roadmaps, `--shard=${written}`])
  expect({ code, err }).toEqual({
    code: 2,
    err: `dorkarta: --shard: «${written}» – не часть; напишите 1/4, 2/4 … 4/4\n`,
  })
})

test('a baseline is not renewed by a part', async () => {
  const known = join(folder, 'known.json')
  const { code, err } = await runCli(['check', roadmaps, '--shard', '1/2', '--baseline', known, '--update-baseline'])
  expect(code).toBe(2)
  expect(err).toMatch(/забыл бы остальные файлы/)
})
