import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bug } from '../bug.ts'

/** The folder of the installed program: it holds `schemas` and `templates`. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'templates'))) {
    const above = dirname(folder)
    if (above === folder) return bug('the program lies apart from its templates')
    folder = above
  }
  return folder
}
