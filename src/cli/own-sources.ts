import { realpathSync } from 'node:fs'
import { Failure } from './failure.ts'

/**
 * A slip of the keys must not cost a roadmap: what is written never takes the place of a file that is checked or built, under
 * whatever name or link, nor of any YAML there is – a register,
 * a configuration. `option` is what named the target, where one did.
 */
export function refuseOverSources(
  target: string,
  sources: readonly string[],
  option?: '--output' | '--baseline',
): void {
  const real = realOf(target)
  if (real === undefined) return
  const isSource = sources.some((path) => path !== '-' && realOf(path) === real)
  if (!isSource && !/\.ya?ml$/i.test(real)) return
  const named = option === undefined ? target : `${option} ${target}`
  throw new Failure(
    isSource
      ? {
          ru: `${named}: это исходный файл, он был бы заменён; назовите другой`,
          en: `${named}: this is a source file and would be replaced; name another`,
        }
      : {
          ru: `${named}: это файл YAML, он был бы заменён; назовите другой`,
          en: `${named}: this is a YAML file and would be replaced; name another`,
        },
  )
}

/** Where links lead; undefined where nothing stands. */
function realOf(path: string): string | undefined {
  try {
    return realpathSync.native(path)
  } catch {
    return undefined
  }
}
