'use strict'
/**
 * How the built program is loaded. A chunk goes the way of `require`, but with the code that V8 made of it when the program
 * was built (`compile.cjs`), where that can be trusted: it was made by this very Node, of this very chunk, and is whole – V8
 * looks at its own version and options only, so the name of the folder says the rest, and check sums lie beside the code.
 * Anywhere else V8 compiles the chunk as it does every script: the same program, a moment later.
 */
const { existsSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')
const { crc32 } = require('node:zlib')

const folder = codeFolder(__dirname)
const chunks = new Map()

exports.codeFolder = codeFolder
exports.load = folder !== undefined && existsSync(folder) ? loadCompiled : (name) => require(join(__dirname, name))

/** Two Nodes of one version may have V8 built in two ways. Before 20.15 Node has no check sums. */
function codeFolder(dist) {
  if (crc32 === undefined) return undefined
  const { version, versions, config, platform, arch } = process
  const build = crc32(JSON.stringify([versions, config])).toString(16)
  return join(dist, 'compiled', `${version}-${platform}-${arch}-${build}`)
}

function loadCompiled(name) {
  const known = chunks.get(name)
  if (known !== undefined) return known.exports
  const chunk = { exports: {} }
  chunks.set(name, chunk)
  const filename = join(__dirname, name)
  const text = readFileSync(filename)
  const head = '(function (exports, require, module, __filename, __dirname) {'
  const script = new Script(`${head}${text}\n})`, {
    filename,
    columnOffset: -head.length,
    cachedData: codeOf(name, text),
  })
  script.runInThisContext()(chunk.exports, requireInside, chunk, filename, __dirname)
  return chunk.exports
}

function requireInside(id) {
  return id.startsWith('./') ? loadCompiled(id.slice(2)) : require(id)
}

/** The check sums of the chunk and of the code take four bytes each, the code is the rest. */
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
