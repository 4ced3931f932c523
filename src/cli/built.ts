import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file that `build.js` lays beside the program; undefined where the program runs from its sources. */
export function builtFile(name: string): string | undefined {
  const path = join(dirname(fileURLToPath(import.meta.url)), name)
  return existsSync(path) ? path : undefined
}
