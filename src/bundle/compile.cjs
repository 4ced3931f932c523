'use strict'
/**
 * Run by `build.js` in a process of its own: does what users do most and keeps the code that V8 made for it, with every
 * function it has compiled on the way, where `loader.cjs` looks for it.
 */
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs')
const { dirname, join, relative } = require('node:path')
const vm = require('node:vm')
const { crc32 } = require('node:zlib')

const scripts = new Map()
vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options)
    scripts.set(options.filename, this)
  }
}

const [dist, ...runs] = process.argv.slice(2)
const folder = require('./loader.cjs').codeFolder(dist)
if (folder !== undefined) compile()

async function compile() {
  mkdirSync(folder, { recursive: true })
  process.stdout.write = () => true
  process.stderr.write = () => true
  const { main } = require(join(dist, 'cli.cjs'))
  for (const run of runs.map((line) => JSON.parse(line))) {
    process.argv = [process.execPath, 'dorkarta', ...run]
    const code = await main()
    if (code > 1) throw new Error(`dorkarta ${run.join(' ')}: ${code}`)
    for (const [chunk, script] of scripts) keep(chunk, script.createCachedData())
    scripts.clear()
  }
}

function keep(chunk, code) {
  const sums = Buffer.alloc(8)
  sums.writeUInt32LE(crc32(readFileSync(chunk)), 0)
  sums.writeUInt32LE(crc32(code), 4)
  const path = join(folder, `${relative(dist, chunk)}.code`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, Buffer.concat([sums, code]))
}
