'use strict'
/**
 * How the built program is loaded. Its chunks lie in files as functions: a long one in a file of its own, short ones together in
 * `small.cjs` – to open a file takes longer than to run them – or beside the entry that begins with them too.
 *
 * A file is run from the code that V8 made of it when the program was built (`compile.cjs`), where that can be trusted: it was
 * made by this very Node, of this very file, and is whole – V8 looks at its own version and options only, so the name of the
 * folder says the rest, and check sums lie beside the code. Anywhere else Node loads and compiles the file as it does every
 * module: the same program, a moment later.
 */
const { existsSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')
const { crc32 } = require('node:zlib')

const folder = codeFolder(__dirname)
const runFile = folder !== undefined && existsSync(folder) ? runCompiled : (name) => require(join(__dirname, name))
/** Chunks that are known, as functions, and those that have been run. */
const known = {}
const run = new Map()
let isSmallKnown = false

exports.codeFolder = codeFolder
exports.start = (entry) => {
  Object.assign(known, runFile(entry))
  return load(entry)
}

/** Two Nodes of one version may have V8 built in two ways. Before 20.15 Node has no check sums. */
function codeFolder(dist) {
  if (crc32 === undefined) return undefined
  const { version, versions, config, platform, arch } = process
  const build = crc32(JSON.stringify([versions, config])).toString(16)
  return join(dist, 'compiled', `${version}-${platform}-${arch}-${build}`)
}

function load(name) {
  const before = run.get(name)
  if (before !== undefined) return before.exports
  const chunk = { exports: {} }
  run.set(name, chunk)
  // A library or a validator is a module by itself.
  if (name.startsWith('generated/')) chunk.exports = runFile(name)
  else functionOf(name)(chunk.exports, requireInside, chunk, join(__dirname, name), __dirname)
  return chunk.exports
}

function functionOf(name) {
  if (known[name] === undefined && !isSmallKnown) {
    isSmallKnown = true
    Object.assign(known, runFile('small.cjs'))
  }
  if (known[name] === undefined) Object.assign(known, runFile(name))
  return known[name]
}

function requireInside(id) {
  return id.startsWith('./') ? load(id.slice(2)) : require(id)
}

function runCompiled(name) {
  const filename = join(__dirname, name)
  const text = readFileSync(filename)
  const head = '(function (exports, require, module) {'
  // Nothing but ASCII is in it (`ascii.js`): a byte is a sign.
  const script = new Script(`${head}${text.toString('latin1')}\n})`, {
    filename,
    columnOffset: -head.length,
    cachedData: codeOf(name, text),
  })
  const file = { exports: {} }
  script.runInThisContext()(file.exports, require, file)
  return file.exports
}

/** The check sums of the file and of the code take four bytes each, the code is the rest. */
function codeOf(name, text) {
  let kept
  try {
    kept = readFileSync(join(folder, `${name}.code`))
  } catch {
    return undefined
  }
  if (kept.length < 8) return undefined
  const code = kept.subarray(8)
  return kept.readUInt32LE(0) === crc32(text) && kept.readUInt32LE(4) === crc32(code) ? code : undefined
}
