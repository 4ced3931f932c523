import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** The package that people install: what lies in it, what it asks for, and that it works on a machine without the internet. */

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'dorkarta-package-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** npm as it is on a machine that has never installed anything and has no network. */
const offline = {
  ...process.env,
  npm_config_cache: join(folder, 'cache'),
  npm_config_offline: 'true',
  npm_config_registry: 'http://127.0.0.1:9',
}

const packing = join(folder, 'packing')
const home = join(folder, 'home')
let tarball = ''
let files: string[] = []
/** By npm, when the package was installed. */
let told = ''

beforeAll(() => {
  execFileSync('npx', ['tsc', '-p', 'tsconfig.types.json'])
  // What `npm pack` does when all is built.
  for (const name of [...manifest.files, 'package.json', 'README.md', 'LICENSE', 'packed.js'])
    cpSync(name, join(packing, name), { recursive: true })
  execFileSync(process.execPath, ['packed.js'], { cwd: packing })
  const said = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: packing,
    encoding: 'utf8',
  })
  const [packed] = JSON.parse(said)
  tarball = join(folder, packed.filename)
  files = packed.files.map(({ path }: { path: string }) => path).sort()
  mkdirSync(home)
  writeFileSync(join(home, 'package.json'), '{ "name": "office", "private": true, "type": "module" }')
  const install = (args: readonly string[]) =>
    spawnSync('npm', ['install', '--offline', ...args, tarball], { cwd: home, env: offline, encoding: 'utf8' }).stderr
  told = install(['--global', '--prefix', join(folder, 'global')]) + install([])
})

describe('in the package', () => {
  test('lie the program, its schemas, templates, examples and pages, and nothing else', () => {
    const kept = execFileSync('git', ['ls-files', '-z', 'bin', 'schemas', 'templates', 'examples'], {
      encoding: 'utf8',
    })
    const pages = ['CHANGELOG.md', 'FORMAT.md', 'LICENSE', 'README.md', 'RULES.md', 'SECURITY.md', 'package.json']
    expect(files.filter((path) => !path.startsWith('dist/'))).toEqual(
      [...kept.split('\0').filter((path) => path !== ''), ...pages].sort(),
    )
    const built =
      /^dist\/(?:(?:cli|loader|small|worker)\.cjs|library\.js|[\w.-]+-[A-Z\d]{8}\.cjs|generated\/[\w.]+\.cjs|compiled\/v\d[\w.-]+\/[\w./-]+\.code|types\/[\w./-]+\.d\.ts|THIRD-PARTY-LICENSES\.txt|fingerprint\.txt)$/
    expect(files.filter((path) => path.startsWith('dist/') && !built.test(path))).toEqual([])
    for (const path of [
      'dist/cli.cjs',
      'dist/fingerprint.txt',
      'dist/library.js',
      'dist/types/library.d.ts',
      'dist/THIRD-PARTY-LICENSES.txt',
    ])
      expect(files).toContain(path)
    expect(statSync(tarball).size).toBeLessThan(4_000_000)
  })

  test('it depends on nothing and runs nothing when it is installed', () => {
    const installed = JSON.parse(readFileSync(join(folder, 'home/node_modules/dorkarta/package.json'), 'utf8'))
    expect(installed.dependencies ?? {}).toEqual({})
    expect(installed).not.toHaveProperty('scripts')
    expect(told).not.toMatch(/script/)
  })

  test('package.json has no scripts while it is packed, and is itself again afterwards', () => {
    const own = readFileSync('package.json', 'utf8')
    const { scripts, ...rest } = JSON.parse(own)
    expect(scripts).toMatchObject({ prepack: expect.stringMatching(/packed\.js$/), postpack: 'node packed.js --back' })
    expect(JSON.parse(readFileSync(join(packing, 'package.json'), 'utf8'))).toEqual(rest)
    // A packing may have been cut short before.
    for (const args of [[], ['--back'], ['--back']])
      execFileSync(process.execPath, ['packed.js', ...args], { cwd: packing })
    expect(readFileSync(join(packing, 'package.json'), 'utf8')).toBe(own)
    expect(readdirSync(packing).filter((name) => name.endsWith('.kept'))).toEqual([])
  })

  test('publint finds nothing', async () => {
    const { messages } = await publint({
      pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer },
      strict: true,
    })
    expect(messages).toEqual([])
  })

  test('types are right for everyone who can import it: ES modules of Node 20 and bundlers', async () => {
    const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))))
    if (checked.types === false) throw new Error('there are no types')
    const others = ['node10', 'node16-cjs']
    const problems = checked.problems.filter(
      (each) => !('resolutionKind' in each && others.includes(each.resolutionKind)),
    )
    expect(problems).toEqual([])
  })
})

describe('what is bundled', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages as Record<string, { version: string }>
  const notices = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8').split(`\n${'-'.repeat(80)}\n\n`)
  const named = notices.map((notice) => /^(\S+) (\S+) \((.+)\)\n\n([\s\S]+)$/.exec(notice))

  test('has its licence beside it, each free to be passed on', () => {
    const free =
      /^(?:0BSD|Apache-2\.0|BlueOak-1\.0\.0|BSD-2-Clause|BSD-3-Clause|CC0-1\.0|ISC|MIT|\(MIT AND Zlib\)|\(MIT OR .*\)|\(.* OR MIT\))$/
    expect(
      named.filter((match) => match === null || !free.test(match[3] ?? '') || (match[4] ?? '').length < 40),
    ).toEqual([])
    for (const name of ['yaml', 'docx', 'fflate', 'commander', '@xmldom/xmldom', 'chokidar'])
      expect(named.map((match) => match?.[1])).toContain(name)
  })

  test('stands in the SBOM of npm, in the same version', () => {
    const said = spawnSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8', maxBuffer: 1e8, env: offline })
    const { bomFormat, components } = JSON.parse(said.stdout) as {
      bomFormat: string
      components: { name: string; group?: string; version: string }[]
    }
    const listed = new Set(components.map(({ name, version }) => `${name} ${version}`))
    expect(bomFormat).toBe('CycloneDX')
    expect(named.map((match) => `${match?.[1]} ${match?.[2]}`).filter((each) => !listed.has(each))).toEqual([])
    expect(named.filter((match) => lock[`node_modules/${match?.[1]}`] === undefined)).toEqual([])
  })

  test('every package that is asked for directly has its reason in ARCHITECTURE.md', () => {
    const page = readFileSync('ARCHITECTURE.md', 'utf8')
    const tables = [...page.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim()),
    )
    expect(
      Object.keys(manifest.devDependencies).filter(
        (name) => !tables.some((known) => name === known || name.startsWith(`${known}/`)),
      ),
    ).toEqual([])
  })
})

describe('the network', () => {
  const scripts = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((path) => /\.c?js$/.test(path))

  test('is asked by no module of Node that the program loads', () => {
    const asked = new Set(
      scripts.flatMap((path) => {
        const text = readFileSync(join('dist', path), 'utf8')
        const found = text.matchAll(
          /(?:\bfrom ?|\bimport ?|\bimport\(|\b(?:__)?require\w*\()["'](?:node:)?([a-z\d_/]+)["']/g,
        )
        return [...found].map((match) => match[1] ?? '').filter((name) => builtinModules.includes(name))
      }),
    )
    const local = [
      'assert',
      'async_hooks',
      'buffer',
      'child_process',
      'constants',
      'crypto',
      'events',
      'fs',
      'fs/promises',
      'module',
      'os',
      'path',
      'process',
      'stream',
      'string_decoder',
      'tty',
      'url',
      'util',
      'vm',
      'worker_threads',
      'zlib',
    ]
    expect([...asked].filter((name) => !local.includes(name))).toEqual([])
    expect(asked).toContain('fs')
    expect(
      scripts.filter((path) =>
        /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource)\(/.test(readFileSync(join('dist', path), 'utf8')),
      ),
    ).toEqual([])
  })
})

describe('installed into an empty folder without a network', () => {
  const program = () => join(folder, 'global/bin/dorkarta')
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(program(), args, {
      cwd: home,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: `--require ${resolve('test/no-network.cjs')}` },
    })
    return { code: status, out: stdout, err: stderr }
  }

  test('the door to the network is watched', () => {
    const asking = 'require("node:http").get("http://127.0.0.1:9")'
    expect(spawnSync(process.execPath, ['--require', './test/no-network.cjs', '-e', asking]).status).toBe(99)
    expect(
      spawnSync(process.execPath, ['--require', './test/no-network.cjs', '-e', 'fetch("http://127.0.0.1:9")']).status,
    ).toBe(99)
  })

  test.each([
    [['--version'], 0, /^\d+\.\d+\.\d+/],
    [['--help'], 0, /check/],
    [['init', 'plan.roadmap.yaml'], 0, /plan\.roadmap\.yaml/],
    [['init', '--list'], 0, /standard/],
    [['check', 'plan.roadmap.yaml'], 0, /^$/],
    [['check', 'plan.roadmap.yaml', '--format', 'sarif'], 0, /"version": "2\.1\.0"/],
    [['build', 'plan.roadmap.yaml', '--to', 'docx,xlsx,html,ics,md,csv,json', '-o', 'out'], 0, /plan\.docx/],
    [['build', 'plan.roadmap.yaml', '--qr', '--party', 'all', '--to', 'docx', '-o', 'extracts'], 0, /docx/],
    [['template', 'new', 'form.docx'], 0, /form\.docx/],
    [['template', 'check', 'form.docx'], 0, /\{\{/],
    [['template', 'list'], 0, /\{\{/],
    [['build', 'plan.roadmap.yaml', '--template', 'form.docx', '-o', 'filled.docx'], 0, /filled\.docx/],
    [['due', 'до 21 октября 2021, далее – ежегодно'], 0, /21\.10\.2021/],
    [['rules'], 0, /due\/before-order/],
    [['explain', 'due/before-order'], 0, /due\/before-order/],
    [['schema'], 0, /"\$schema"/],
    [['check', 'nothing.roadmap.yaml'], 2, /^$/],
  ] as const)('dorkarta %j', (args, code, words) => {
    const ran = run(...args)
    expect({ code: ran.code, err: ran.code === code ? '' : ran.err }).toEqual({ code, err: '' })
    expect(ran.out).toMatch(words)
  })

  test('another program reads deadlines with it', () => {
    const script =
      "import { readDeadline } from 'dorkarta'; console.log(readDeadline('май 2024 г.').deadline.windows.length)"
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: home, encoding: 'utf8' })
    expect(said).toBe('1\n')
  })
})
