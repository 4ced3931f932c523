import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

/** Live drafting: the built program runs on while files change. */

const plan = (due: string) => `dorkarta: 1
название: ПЛАН
мероприятия:
  - { название: Обучение кураторов, сроки: ${due}, ответственные: Отдел образования }
`

let running: ChildProcess | undefined
afterEach(() => running?.kill())

/** The program started in a folder; what it has said so far. */
function started(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): () => string {
  let said = ''
  running = spawn(process.execPath, [resolve('bin/dorkarta.js'), ...args], {
    cwd: folder,
    env: { ...process.env, DORKARTA_LANG: '', ...env },
  })
  running.stdout?.on('data', (data) => {
    said += data
  })
  running.stderr?.on('data', (data) => {
    said += data
  })
  return () => said
}

const patience = { timeout: 20_000, interval: 50 }

describe('check --watch', () => {
  test('checks again what changed, and survives that a file goes and comes back', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'a.roadmap.yaml')
    writeFileSync(file, plan('01.09.2023'))
    const said = started(folder, ['check', '.', '--watch'])
    await expect.poll(() => said().match(/Жду изменений/g)?.length ?? 0, patience).toBe(1)
    writeFileSync(file, plan('01.09.2023 31.02.2024'))
    await expect.poll(said, patience).toContain('due/impossible-date')
    rmSync(file)
    await expect.poll(said, patience).toContain('здесь нет дорожных карт')
    writeFileSync(file, plan('32.09.2023'))
    await expect.poll(said, patience).toContain('32.09.2023')
  })

  test.each([
    [['check', '.', '--watch', '--shard', '9/3'], '--shard: «9/3» – не часть'],
    [['check', '.', '--watch', '--unsafe'], '--unsafe без --fix'],
  ])('%j is refused at once: waiting would not mend it', async (args, words) => {
    const said = started(temporaryFolder(), args)
    const code = await new Promise((done) => running?.once('exit', done))
    expect({ code, isSaid: said().includes(words) }).toEqual({ code: 2, isSaid: true })
  })
})

describe('build --watch --open', () => {
  test.skipIf(process.platform !== 'linux')('builds again at every change and opens the page once', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'a.roadmap.yaml')
    const page = () => readFileSync(join(folder, 'a.html'), 'utf8')
    const opened = join(folder, 'opened.txt')
    // Stands for the desktop: it writes down what it was asked to open.
    writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\necho "$@" >> ${opened}\n`)
    chmodSync(join(folder, 'xdg-open'), 0o755)
    writeFileSync(file, plan('01.09.2023'))
    const path = `${folder}${delimiter}${process.env['PATH']}`
    const said = started(folder, ['build', '.', '--to', 'html', '--watch', '--open'], { PATH: path })
    await expect.poll(() => existsSync(opened), patience).toBe(true)
    expect(page()).toContain('01.09.2023')
    await expect.poll(said, patience).toContain('Жду изменений')
    writeFileSync(file, plan('05.10.2023'))
    await expect.poll(page, patience).toContain('05.10.2023')
    expect(readFileSync(opened, 'utf8').trim().split('\n')).toEqual(['a.html'])
  })
})
