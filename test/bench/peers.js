/** Programs of others that do part of the same work, where they are installed. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const folder = fileURLToPath(new URL('peers/', import.meta.url))
const modules = join(folder, 'node_modules')

/** Says once what is missing and how it is installed. */
export function missing() {
  const absent = [
    ...['js-yaml', 'ajv-cli', 'docxtemplater', 'pizzip'].filter((name) => !existsSync(join(modules, name))),
    ...['docx', 'openpyxl', 'xlsxwriter'].filter((name) => !hasPython(name)),
  ]
  return absent.length === 0
    ? ''
    : `Not installed, left out: ${absent.join(', ')}.
npm install --prefix test/bench/peers; apt-get install python3-docx python3-openpyxl python3-xlsxwriter`
}

/** A command of Node that needs packages of the peers, bundled as we are. */
export async function bundled(script, into, ...needs) {
  if (needs.some((name) => !existsSync(join(modules, name)))) return undefined
  const outfile = join(into, script.replace('.js', '.cjs'))
  const entryPoints = [join(folder, script)]
  await build({ entryPoints, outfile, bundle: true, platform: 'node', target: 'node20', logLevel: 'warning' })
  return [process.execPath, outfile]
}

export function ajvCli() {
  const program = join(modules, 'ajv-cli', 'dist', 'index.js')
  return existsSync(program)
    ? [
        process.execPath,
        program,
        'validate',
        '--spec=draft2020',
        '--strict=false',
        '-s',
        'schemas/roadmap.ru.schema.json',
      ]
    : undefined
}

export function python(script, needs) {
  return hasPython(needs) ? ['python3', join(folder, script)] : undefined
}

function hasPython(module) {
  return spawnSync('python3', ['-c', `import ${module}`]).status === 0
}
