import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { everyProblem } from '../catalogue/problems.ts'
import { decide } from '../config/settings.ts'
import type { Configurations } from './configuration.ts'
import { type ExitCode, exit } from './exit.ts'
import { refusal } from './failure.ts'
import type { Session } from './options.ts'
import { sayLine } from './speak.ts'
import { tableOf } from './table.ts'

export interface ShowConfigOptions {
  readonly rule: readonly string[]
  /** A table for people otherwise. */
  readonly asJson: boolean
}

/** Every rule, what it is set to for a file or the files of a folder, and who said so. */
export function showConfig(
  paths: readonly string[],
  { rule, asJson }: ShowConfigOptions,
  configurations: Configurations,
  { world, language }: Session,
): ExitCode {
  const path = fileAt(paths[0] ?? '.')
  const layers = configurations.layersFor(rule)(path)
  const rules = everyProblem.map((problem) => {
    const { setting, origin } = decide(problem, layers)
    return { rule: problem.name, setting, origin: origin[language] }
  })
  const configuration = configurations.above(dirname(path))?.path
  if (asJson) {
    world.out.write(`${JSON.stringify({ version: 1, configuration, rules }, null, 2)}\n`)
    return exit.done
  }
  sayLine(world.err, configuration ?? noFile[language])
  world.out.write(
    `${tableOf(
      rules.map((each) => [each.rule, each.setting, each.origin]),
      world.out,
    )}\n`,
  )
  return exit.done
}

const noFile = { ru: 'Файла настроек dorkarta.yaml нет.', en: 'There is no configuration file dorkarta.yaml.' } as const

/** The file itself or, for a folder, one that could lie in it. */
function fileAt(path: string): string {
  if (path === '-') return path
  try {
    return statSync(path).isDirectory() ? join(path, 'x.roadmap.yaml') : path
  } catch (error) {
    throw refusal(error, path)
  }
}
