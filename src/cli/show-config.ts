import { dirname } from 'node:path'
import { catalogue } from '../catalogue/catalogue.ts'
import { decide } from '../config/settings.ts'
import type { Configurations } from './configuration.ts'
import { type ExitCode, exit } from './exit.ts'
import type { Session } from './options.ts'
import { tableOf } from './table.ts'

/** Every rule, what it is set to for the files of a folder, and who said so. */
export function showConfig(
  paths: readonly string[],
  rule: readonly string[],
  configurations: Configurations,
  { world, language }: Session,
): ExitCode {
  const path = paths[0] ?? './x.roadmap.yaml'
  const layers = configurations.layersFor(rule)(path)
  const rows = catalogue.map(({ problem }) => {
    const { setting, origin } = decide(problem, layers)
    return [problem.name, setting, origin[language]]
  })
  const found = configurations.above(dirname(path))
  world.err.write(`${found?.path ?? noFile[language]}\n`)
  world.out.write(`${tableOf(rows)}\n`)
  return exit.done
}

const noFile = { ru: 'Файла настроек dorkarta.yaml нет.', en: 'There is no configuration file dorkarta.yaml.' } as const
