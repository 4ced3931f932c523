/**
 * What npm runs before it packs, and with `--back` after: the package that people install has no scripts, for there is nothing to
 * run, and npm warns of packages that would run something. Here, package.json stays as it was.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

const [manifest, kept] = ['package.json', 'package.json.kept']

// A packing that was cut short has left it.
if (existsSync(kept)) renameSync(kept, manifest)

if (!process.argv.includes('--back')) {
  const text = readFileSync(manifest, 'utf8')
  const { scripts: _, ...rest } = JSON.parse(text)
  writeFileSync(kept, text)
  writeFileSync(manifest, `${JSON.stringify(rest, null, 2)}\n`)
}
