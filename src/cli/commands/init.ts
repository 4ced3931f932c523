import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { closest } from '../../language/closest.ts'
import { Configurations } from '../configuration.ts'
import { type ExitCode, exit } from '../exit.ts'
import { Failure } from '../failure.ts'
import type { Session } from '../options.ts'
import { packageFolder } from '../package-folder.ts'
import { sayLine } from '../speak.ts'
import { tableOf } from '../table.ts'
import { namesIn } from '../templates.ts'
import { writeWhole } from '../write-file.ts'

export interface InitOptions {
  readonly template: string
  readonly force?: boolean
  readonly list?: boolean
}

const ending = '.roadmap.yaml'

/** Laid beside a new roadmap: its first line names it, and editors complete keys by it. */
const schemaName = 'roadmap.ru.schema.json'

/** Writes a starter, or lists the starters there are. Never overwrites a file unless told to. */
export function init(file: string, { template, force, list }: InitOptions, { world, language }: Session): ExitCode {
  const starters = readStarters(new Configurations().templateFolders(dirname(file)))
  if (list === true) {
    world.out.write(
      `${tableOf(
        starters.map(({ name, about }) => [name, about]),
        world.out,
      )}\n`,
    )
    return exit.done
  }
  const starter = starters.find(({ name }) => name === template)
  if (starter === undefined) throw noSuchTemplate(template, starters)
  if (!file.endsWith(ending) && !file.endsWith('.roadmap.yml')) throw misnamed(file)
  if (existsSync(file) && force !== true) throw taken(file)
  writeWhole(file, starter.text)
  sayLine(world.out, file)
  const schema = join(dirname(file), schemaName)
  if (!existsSync(schema)) {
    writeWhole(schema, readFileSync(join(packageFolder(), 'schemas', schemaName), 'utf8'))
    sayLine(world.out, schema)
  }
  sayLine(world.err, next[language](file))
  return exit.done
}

const next = {
  ru: (file: string) => `Дальше: впишите своё и проверьте – dorkarta check ${file}`,
  en: (file: string) => `Next: write your own text and check it – dorkarta check ${file}`,
} as const

interface Starter {
  readonly name: string
  readonly about: string
  readonly text: string
}

/** The office's own starters, then those that ship. The first comment of a starter says what it is. */
function readStarters(folders: readonly string[]): Starter[] {
  const shipped = join(packageFolder(), 'templates', 'starters')
  const starters = new Map<string, Starter>()
  for (const folder of [...folders, shipped]) {
    for (const name of namesIn(folder, ending)) {
      if (starters.has(name)) continue
      const text = readFileSync(join(folder, name + ending), 'utf8')
      const about = /^# (?!yaml-language-server)(.*)$/m.exec(text)?.[1] ?? ''
      starters.set(name, { name, about, text })
    }
  }
  return [...starters.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function noSuchTemplate(name: string, starters: readonly Starter[]): Failure {
  const names = starters.map((starter) => starter.name)
  const near = closest(name, names)
  const list = names.join(', ')
  return new Failure({
    ru: `образца «${name}» нет${near === undefined ? '' : `, возможно, имелся в виду «${near}»`}; есть: ${list}`,
    en: `there is no template "${name}"${near === undefined ? '' : `, did you mean "${near}"`}; there are: ${list}`,
  })
}

function taken(file: string): Failure {
  return new Failure({
    ru: `${file} уже есть; чтобы заменить его, добавьте --force`,
    en: `${file} exists; to replace it, add --force`,
  })
}

function misnamed(file: string): Failure {
  const better = `${file.replace(/\.ya?ml$/, '')}${ending}`
  return new Failure({
    ru: `${file}: имя должно кончаться на ${ending}, иначе проверка папки пройдёт мимо; назовите ${better}`,
    en: `${file}: the name must end in ${ending}, or checking a folder passes it by; call it ${better}`,
  })
}
