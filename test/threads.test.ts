import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

/**
 * Many files are checked in threads. What is said is what one thread says: the program without `dist/worker.cjs` has only
 * one. Scripts that Node loads before the program (`--require`), in threads too, see and spoil what goes on in them.
 */

const home = mkdtempSync(join(tmpdir(), 'dorkarta-threads-'))
const [one, many] = [join(home, 'one/bin/dorkarta.js'), resolve('bin/dorkarta.js')]

/** A machine of four cores, whatever the tests run on. */
const cores = join(home, 'cores.cjs')

beforeAll(() => {
  writeFileSync(cores, "require('node:os').availableParallelism = () => 4")
  for (const name of ['bin', 'dist', 'templates', 'package.json'])
    cpSync(name, join(home, 'one', name), { recursive: true })
  rmSync(join(home, 'one/dist/worker.cjs'))
  const folder = join(home, 'карты')
  for (const at of ['', 'без-календаря']) mkdirSync(join(folder, at), { recursive: true })
  for (const name of readdirSync('test/fixtures/invalid').filter((name) => name.endsWith('.yaml')))
    cpSync(join('test/fixtures/invalid', name), join(folder, name))
  for (const name of readdirSync('examples').filter((name) => name.endsWith('.yaml')))
    for (let copy = 10; copy < 14; copy++)
      writeFileSync(join(folder, `${copy}-${name}`), `${readFileSync(join('examples', name), 'utf8')}# ${copy}\n`)
  // How deep the library can go hangs on the stack, which threads have more of.
  for (const depth of [99, 150, 900, 1500, 5000])
    for (const key of ['примечания: ', '? '])
      writeFileSync(
        join(folder, `${depth}-${key === '? '}.roadmap.yaml`),
        `dorkarta: 1\n${key}${'['.repeat(depth)}${']'.repeat(depth)}\n`,
      )
  // Comments are bytes that cost little: of work for threads there is enough.
  const comments = `# ${'слово '.repeat(20)}\n`.repeat(6500)
  for (let copy = 10; copy < 25; copy++) writeFileSync(join(folder, `${copy}-длинная.roadmap.yaml`), comments)
  const registered = 'dorkarta: 1\nназвание: План\nвключить: реестр.yaml\nмероприятия: []\n'
  for (let copy = 10; copy < 20; copy++) writeFileSync(join(folder, `${copy}.roadmap.yaml`), registered)
  writeFileSync(join(folder, 'реестр.yaml'), 'dorkarta: 1\nучастники:\n  - { код: рцн, назвние: Центр }\n')
  writeFileSync(join(folder, 'без-календаря/dorkarta.yaml'), 'dorkarta: 1\nкалендарь: нет.yaml\n')
  writeFileSync(join(folder, 'без-календаря/a.roadmap.yaml'), registered)
  execFileSync('mkfifo', [join(home, 'труба')])
})
afterAll(() => rmSync(home, { recursive: true }))

/** Standard input and what cannot be read stand among the rest. */
const asked = ['check', 'труба', '-', 'карты', '--as-of', '2024-09-01', '--output', 'отчёт']

function run(program: string, args: readonly string[], preloaded?: string) {
  const options = ['--require', cores, ...(preloaded === undefined ? [] : ['--require', preloaded])]
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, program, ...asked, ...args], {
    cwd: home,
    encoding: 'utf8',
    maxBuffer: 1e9,
    input: 'dorkarta: 1\n',
    env: { ...process.env, NODE_OPTIONS: '', DORKARTA_LANG: '' },
  })
  const report = join(home, 'отчёт')
  const written = existsSync(report) ? readFileSync(report, 'utf8') : undefined
  rmSync(report, { force: true })
  return { status, stdout, stderr, written }
}

/** What is to be done before the program in every thread but the first, or in the first. */
function preloadIn(which: 'first' | 'others', script: string): string {
  const path = join(temporaryFolder(), 'preload.cjs')
  const threads = "const threads = require('node:worker_threads')"
  writeFileSync(path, `${threads}\nif (threads.isMainThread === ${which === 'first'}) {\n${script}\n}\n`)
  return path
}

describe('many files', () => {
  test.each([
    ['sarif', ['--no-cache']],
    ['json', ['--no-cache', '--no-ignore', '--rule', 'due=error', '--lang', 'en']],
    ['gitlab', []],
  ])('say what one thread says, as %s', (format, more) => {
    const args = ['--format', format, ...more]
    const alone = run(one, args)
    rmSync(join(home, '.dorkarta-cache'), { recursive: true, force: true })
    expect(alone.status).toBe(2)
    expect(alone.stderr).toContain('труба')
    expect(alone.stderr).toContain('нет.yaml')
    expect(alone.stdout).toContain('реестр.yaml')
    expect(run(many, args)).toEqual(alone)
    expect(run(many, args)).toEqual(alone)
  })

  test('are shared among threads, as many as they have work for; a few files are not', () => {
    const log = join(temporaryFolder(), 'log')
    writeFileSync(log, '')
    const seen = preloadIn('others', `require('node:fs').appendFileSync(${JSON.stringify(log)}, 'x')`)
    run(many, ['--no-cache'], seen)
    expect(readFileSync(log, 'utf8').length).toBe(2)
    spawnSync(process.execPath, ['--require', seen, many, 'check', resolve('examples'), '--no-cache'])
    expect(readFileSync(log, 'utf8').length).toBe(2)
  })
})

describe('threads that do not work', () => {
  test.each([
    ['end at once', 'others', 'process.exit()'],
    [
      'end in the middle',
      'others',
      "let count = 0\nconst fs = require('node:fs')\nconst { openSync } = fs\nfs.openSync = (...args) => (count++ > 40 ? process.exit() : openSync(...args))",
    ],
    [
      'have too little memory',
      'first',
      'threads.Worker = class extends threads.Worker {\n  constructor(path, options) {\n    super(path, { ...options, resourceLimits: { maxOldGenerationSizeMb: 12 } })\n  }\n}',
    ],
    [
      'are refused by the system',
      'first',
      "threads.Worker = class {\n  constructor() {\n    throw Object.assign(new Error('no'), { code: 'ERR_WORKER_INIT_FAILED' })\n  }\n}",
    ],
  ] as const)('cost time and nothing else where they %s', (_, which, script) => {
    const alone = run(one, ['--no-cache'])
    expect(alone.status).toBe(2)
    expect(run(many, ['--no-cache'], preloadIn(which, script))).toEqual(alone)
  })

  test('a defect of the program in a thread is told as one', () => {
    const defect = preloadIn(
      'others',
      "require('node:fs').openSync = () => { throw new Error('the outer', { cause: new Error('the inner') }) }",
    )
    const { status, stderr } = run(many, ['--no-cache', '--lang', 'en'], defect)
    expect(status).toBe(70)
    expect(stderr).toContain('a defect of the program itself')
    expect(stderr).toContain('the outer: the inner')
  })

  test('an interruption ends them all', async () => {
    const child = spawn(process.execPath, ['--require', cores, many, ...asked, '--no-cache'], {
      cwd: home,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    child.stdin.end()
    await new Promise((done) => setTimeout(done, 400))
    const ended = new Promise((done) => child.on('exit', (code, signal) => done(signal ?? code)))
    child.kill('SIGINT')
    expect(await ended).toBe('SIGINT')
  })
})
