/**
 * Builds what `bin/dorkarta.js` runs. Two steps:
 * 1. parts: what `src/on-demand.ts` loads (src/generated/): the JSON Schemas of the format, compiled ahead of time into
 *    plain functions, libraries that most runs do without, and lists that take time to make;
 * 2. program: one bundle, split so that a command loads only what it needs (dist/), with the code that V8 makes of it.
 * `node build.js --parts` stops after the first.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import Ajv2020 from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build, transform } from 'esbuild'
import { asAscii } from './src/bundle/ascii.js'
import { fewRanges } from './src/bundle/few-ranges.js'
import { lateBuiltIns } from './src/bundle/late-built-ins.js'
import { licencesOf } from './src/bundle/licences.js'
import { rawText } from './src/bundle/raw-text.js'
import { writingOnly } from './src/bundle/writing-only.js'

const generated = 'src/generated'
/** What `bin/` and worker threads start: each becomes `dist/NAME.cjs`. */
const entries = { cli: 'src/cli/main.ts', worker: 'src/cli/threads/worker.ts' }
/** Shorter chunks are not worth a file of their own. */
const worthAFile = 30_000
const { version } = JSON.parse(await readFile('package.json', 'utf8'))

const parts = await buildParts()
if (!process.argv.includes('--parts')) await buildProgram(parts)

async function buildParts() {
  const { jsonSchema } = await importTypeScript('src/format/json-schema.ts')
  await rm(generated, { recursive: true, force: true })
  await mkdir(generated, { recursive: true })
  const metafiles = []
  for (const shape of ['roadmap', 'shared', 'layoutFile', 'profileFile', 'config', 'calendar'])
    for (const language of ['ru', 'en'])
      metafiles.push(await writeValidator(`${shape}.${language}`, bare(jsonSchema(shape, language))))
  for (const library of ['yaml', 'tinyglobby'])
    metafiles.push(await writePart(library, `module.exports = require('${library}')`))
  // A list of names, so that a configuration is read without loading the rules.
  const { ruleNames } = await importTypeScript('src/catalogue/problems.ts')
  await writePart('ruleNames', `module.exports = ${JSON.stringify(ruleNames)}`)
  const { cutOfficialPhrases } = await importTypeScript('src/model/prose/official-words.ts')
  await writePart('officialWords', `module.exports = ${JSON.stringify(cutOfficialPhrases())}`)
  return metafiles
}

/** A schema without the words for people, which a validator would carry along. */
function bare(schema) {
  if (Array.isArray(schema)) return schema.map(bare)
  if (typeof schema !== 'object' || schema === null) return schema
  const kept = Object.entries(schema).filter(
    ([key, value]) =>
      !(['title', 'description'].includes(key) && typeof value === 'string') &&
      !(key === 'examples' && Array.isArray(value)),
  )
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value)]))
}

async function writeValidator(name, schema) {
  const options = {
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    inlineRefs: false,
    messages: false,
  }
  const ajv = new Ajv2020.default({ ...options, code: { source: true } })
  return writePart(name, standaloneCode.default(ajv, ajv.compile(schema)))
}

/** What a part asks for itself is put inside it. */
async function writePart(name, contents) {
  const outfile = join(generated, `${name}.cjs`)
  const { metafile, outputFiles } = await build({
    metafile: true,
    write: false,
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    outfile,
    logLevel: 'warning',
  })
  for (const { text } of outputFiles) await writeFile(outfile, asAscii(text))
  return metafile
}

async function buildProgram(partFiles) {
  // Everything is bundled in memory first: a failing build leaves the program that was there.
  const program = await bundled({
    entryPoints: entries,
    entryNames: '[name]-[hash]',
    splitting: true,
    outExtension: { '.js': '.cjs' },
  })
  const library = await bundled({ entryPoints: { library: 'src/library.ts' } })
  const chunks = await Promise.all(program.outputFiles.map(asCommonJs))
  await rm('dist', { recursive: true, force: true })
  await mkdir('dist')
  await cp(generated, 'dist/generated', { recursive: true })
  for (const { path, contents } of [...filesOf(chunks, program), ...library.outputFiles])
    await writeFile(path, contents)
  await cp('src/bundle/loader.cjs', 'dist/loader.cjs')
  for (const [entry, chunk] of entriesOf(program))
    await writeFile(`dist/${entry}.cjs`, `module.exports = require('./loader.cjs').start('${chunk}')\n`)
  await writeFile('dist/fingerprint.txt', await fingerprintOf(chunks))
  await writeFile('dist/THIRD-PARTY-LICENSES.txt', await licencesOf([...partFiles, program.metafile, library.metafile]))
  await compile()
}

function bundled(options) {
  return build({
    ...options,
    metafile: true,
    outdir: 'dist',
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Node 20 knows `\p{L}`; only the newest values of it are missing, and none is used. Otherwise every such literal would
    // become a `new RegExp` where it stands, built anew at each call.
    supported: { 'regexp-unicode-property-escapes': true },
    define: { __VERSION__: JSON.stringify(version) },
    plugins: [rawText, lateBuiltIns, fewRanges, writingOnly],
    logLevel: 'warning',
  })
}

/** esbuild splits ES modules only; CommonJS starts sooner and can be loaded with its compiled code (`loader.cjs`). */
async function asCommonJs({ path, text }) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
    define: { 'import.meta.url': '__url' },
    banner: text.includes('import.meta.url') ? "const __url = require('node:url').pathToFileURL(__filename).href;" : '',
    logLevel: 'warning',
  })
  return { path, contents: asAscii(code) }
}

/**
 * The files that `loader.cjs` knows how to read: chunks as functions. Short chunks share one file; those that the program
 * begins with lie beside its own chunk too, so that it begins with one file, and threads find them in the other.
 */
function filesOf(chunks, program) {
  const entryChunks = new Map(entriesOf(program))
  const beginning = importedBy(entryChunks.get('cli'), program)
  const files = new Map()
  for (const { path, contents } of chunks) {
    const name = basename(path)
    const isShort = contents.length < worthAFile && ![...entryChunks.values()].includes(name)
    const text = `exports['${name}'] = function (exports, require, module, __filename, __dirname) {${contents}}\n`
    const shared = ['small.cjs', ...(beginning.has(name) ? [entryChunks.get('cli')] : [])]
    for (const file of isShort ? shared : [name]) files.set(file, (files.get(file) ?? '') + text)
  }
  return [...files].map(([name, contents]) => ({ path: `dist/${name}`, contents }))
}

/** A chunk and what it imports at once, near and far. */
function importedBy(chunk, program, found = new Set()) {
  if (found.has(chunk)) return found
  found.add(chunk)
  for (const { path, kind } of program.metafile.outputs[`dist/${chunk}`]?.imports ?? [])
    if (kind === 'import-statement') importedBy(basename(path), program, found)
  return found
}

/** The name of every entry of the program and the chunk it lies in. */
function entriesOf({ metafile }) {
  return Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) =>
    Object.entries(entries)
      .filter(([, source]) => source === entryPoint)
      .map(([entry]) => [entry, basename(path)]),
  )
}

/** What users do most is done once: V8 keeps the code of what that took. */
async function compile() {
  const folder = await mkdtemp(join(tmpdir(), 'dorkarta-'))
  const broken = join(folder, 'broken.roadmap.yaml')
  await writeFile(broken, 'dorkarta: 1\nмероприятия: [\n')
  const example = resolve('examples/tambov.roadmap.yaml')
  const runs = [
    ['check', example],
    ['--help'],
    ['check', broken],
    ['check', resolve('examples')],
    // Finds what the one before has remembered.
    ['check', resolve('examples')],
    ['build', example, '--to', 'docx,xlsx,html,ics,md,csv,json', '-o', join(folder, 'built')],
  ]
  // Where what it remembers is in nobody's way.
  const options = { cwd: folder }
  execFileSync(
    process.execPath,
    [resolve('src/bundle/compile.cjs'), resolve('dist'), ...runs.map((run) => JSON.stringify(run))],
    options,
  )
  await rm(folder, { recursive: true })
}

/** Of everything that runs: what one build has remembered, another does not take for its own. */
async function fingerprintOf(chunks) {
  const hash = createHash('sha256')
  for (const { path, contents } of chunks) hash.update(`${basename(path)}\0`).update(contents)
  for (const name of (await readdir(generated)).sort())
    hash.update(`${name}\0`).update(await readFile(join(generated, name)))
  return hash.digest('hex')
}

async function importTypeScript(entry) {
  const folder = await mkdtemp(join(tmpdir(), 'dorkarta-'))
  const outfile = join(folder, 'module.mjs')
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'warning' })
  const module = await import(pathToFileURL(outfile).href)
  await rm(folder, { recursive: true })
  return module
}
