import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

/** The built program is one program: with the code compiled for it, without that code, whatever became of it. */

const installed = resolve('bin/dorkarta.js')
const asked = ['check', '--format', 'json', resolve('examples/tambov.roadmap.yaml')]

/** A copy of the installed program, in a folder with a name people give; its `bin/dorkarta.js`. */
function copied(): string {
  const home = join(temporaryFolder(), 'Дорожная карта – копия')
  for (const part of ['bin', 'dist', 'templates', 'schemas', 'package.json'])
    cpSync(part, join(home, part), { recursive: true })
  return join(home, 'bin/dorkarta.js')
}

function run(program: string, args: readonly string[], nodeOptions: readonly string[] = []) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [...nodeOptions, program, ...args], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', DORKARTA_LANG: '' },
  })
  return { code: status ?? signal, out: stdout, err: stderr }
}

/** How many files V8 ran from the code it was offered, refused the code of, and was offered none for. */
function offers(program: string, args: readonly string[], nodeOptions: readonly string[] = []) {
  const { err } = run(program, args, ['--require', resolve('test/offered-code.cjs'), ...nodeOptions])
  return JSON.parse(err.trimEnd().split('\n').at(-1) ?? '') as { accepted: number; rejected: number; without: number }
}

const filesBeside = (program: string) => {
  const home = resolve(program, '../..')
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .map((path) => join(home, path))
    .filter((path) => statSync(path).isFile())
    .sort()
}
const codesBeside = (program: string) => filesBeside(program).filter((path) => path.endsWith('.code'))

describe('with the code that was compiled for it', () => {
  test.each([[asked], [['check', resolve('examples')]], [['--version']], [['--help']]])(
    'every file that %j needs runs from it',
    (args) => {
      const { accepted, rejected, without } = offers(copied(), args)
      expect({ rejected, without }).toEqual({ rejected: 0, without: 0 })
      expect(accepted).toBeGreaterThan(0)
    },
  )

  test('and each is ASCII, which V8 keeps and reads with a byte a sign', () => {
    const texts = filesBeside(copied()).filter((path) => /dist[\\/].*\.cjs$/.test(path) && !path.endsWith('loader.cjs'))
    expect(texts.filter((path) => readFileSync(path).some((byte) => byte > 127))).toEqual([])
    expect(texts.length).toBeGreaterThan(20)
  })

  test('a worker thread loads an entry as the program does', () => {
    const entry = resolve(copied(), '../../dist/cli.cjs')
    const started = `new (require('node:worker_threads').Worker)(${JSON.stringify(
      "require(require('node:worker_threads').workerData).main()",
    )}, { eval: true, argv: ['--version'], workerData: ${JSON.stringify(entry)} })`
    const { status, stdout } = spawnSync(process.execPath, ['--eval', started], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  test('nothing is written where the program lies', () => {
    const program = copied()
    const before = filesBeside(program).map((path) => [path, statSync(path).mtimeMs])
    run(program, asked)
    run(program, asked, ['--stack-size=900'])
    expect(filesBeside(program).map((path) => [path, statSync(path).mtimeMs])).toEqual(before)
  })

  test('a chunk that was changed runs as it was changed, though V8 itself looks at nothing but its length', () => {
    const program = copied()
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    const other = version.replaceAll(/\d/g, '7')
    for (const path of filesBeside(program).filter((path) => /dist[\\/][^\\/]+\.cjs$/.test(path)))
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(`"${version}"`, `"${other}"`))
    expect(run(program, ['--version']).out).toBe(`${other}\n`)
  })
})

describe('the same is said', () => {
  const usual = run(installed, asked)

  test('by a usual run', () => {
    expect(usual).toMatchObject({ code: 0, out: expect.stringContaining('text/spacing') })
  })

  test.each<[string, (code: string) => void]>([
    ['with no code', (path) => rmSync(path)],
    ['with empty code', (path) => truncateSync(path, 0)],
    ['with code cut in its head', (path) => truncateSync(path, 6)],
    ['with code cut in the middle', (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['with code cut at its end', (path) => truncateSync(path, statSync(path).size - 1)],
    ['with a text in the place of code', (path) => writeFileSync(path, 'не код\n'.repeat(500))],
    ['with one bit of the code turned', (path) => writeFileSync(path, turned(readFileSync(path)))],
  ])('%s', (_, spoil) => {
    const program = copied()
    for (const code of codesBeside(program)) spoil(code)
    expect(offers(program, asked)).toMatchObject({ accepted: 0, rejected: 0 })
    expect(run(program, asked)).toEqual(usual)
  })

  test('with the code of other chunks', () => {
    const program = copied()
    const codes = codesBeside(program)
    const contents = codes.map((path) => readFileSync(path))
    for (const [at, path] of codes.entries()) writeFileSync(path, contents[(at + 1) % codes.length] ?? '')
    expect(offers(program, asked)).toMatchObject({ accepted: 0, rejected: 0 })
    expect(run(program, asked)).toEqual(usual)
  })

  test('by a V8 with other options, which refuses the code', () => {
    expect(offers(installed, asked, ['--stack-size=900'])).toMatchObject({ accepted: 0, without: 0 })
    expect(run(installed, asked, ['--stack-size=900'])).toEqual(usual)
  })

  test('by another Node, which does not look for the code', () => {
    const program = copied()
    rmSync(join(program, '../../dist/compiled'), { recursive: true })
    expect(offers(program, asked)).toEqual({ accepted: 0, rejected: 0, without: 0 })
    expect(run(program, asked)).toEqual(usual)
  })

  test('by a program started through a link', () => {
    const link = join(temporaryFolder(), 'dorkarta')
    symlinkSync(copied(), link)
    expect(run(link, asked)).toEqual(usual)
  })
})

/** V8 would run such code, or fall. */
function turned(code: Buffer): Buffer {
  const at = Math.floor(code.length / 2)
  code.writeUInt8(code.readUInt8(at) ^ 1, at)
  return code
}
