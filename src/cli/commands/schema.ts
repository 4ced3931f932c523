import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ExitCode, exit } from '../exit.ts'
import type { Session } from '../options.ts'
import { packageFolder } from '../package-folder.ts'

/** Prints the JSON Schema of roadmap files with the keys of the session's language. */
export function schema({ world, language }: Session): ExitCode {
  const name = language === 'ru' ? 'roadmap.ru.schema.json' : 'roadmap.schema.json'
  world.out.write(readFileSync(join(packageFolder(), 'schemas', name), 'utf8'))
  return exit.done
}
