import type { Checking } from './checking.ts'
import { FileCompiler } from './compile-file.ts'
import type { Configurations } from './configuration.ts'
import { officeFiles } from './office-files.ts'
import type { World } from './world.ts'

/** The compiler that checks as it was asked to. */
export function compilerFor(
  { today, rule, ignore, stdinFilename }: Checking,
  configurations: Configurations,
  world: Pick<World, 'input'>,
): FileCompiler {
  return new FileCompiler(world, {
    today,
    ignoreComments: ignore,
    layersFor: configurations.layersFor(rule),
    ...officeFiles(configurations, undefined),
    ...(stdinFilename !== undefined && { inputName: stdinFilename }),
  })
}
