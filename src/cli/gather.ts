import { dirname, join, relative, resolve } from 'node:path'
import type { Configurations, Found } from './configuration.ts'
import { Failure } from './failure.ts'
import { filesMatching } from './globs.ts'
import { findTargets, type Target } from './sources.ts'

/** The files to work on: those named or, where none are, those of the configuration; without what it excludes. */
export function gather(
  paths: readonly string[],
  configurations: Configurations,
): { targets: Target[]; failures: Failure[] } {
  const { targets, failures } = findTargets(paths.length > 0 ? paths : configuredPaths(configurations.above('.')))
  const excluded = new Map<string, ReadonlySet<string>>()
  const left = targets.filter(({ path, folder }) => {
    try {
      const found = path === '-' ? undefined : configurations.above(dirname(path))
      if (found === undefined) return true
      if (folder !== '' && isTemplate(path, found)) return false
      if (found.config.exclude.length === 0) return true
      const set = excluded.get(found.path) ?? excludedBy(found)
      excluded.set(found.path, set)
      return !set.has(resolve(path))
    } catch (error) {
      // A broken configuration stops the files under it, not the others.
      if (!(error instanceof Failure)) throw error
      if (!failures.some(({ message }) => message === error.message)) failures.push(error)
      return false
    }
  })
  return { targets: left, failures }
}

function configuredPaths(found: Found | undefined): string[] {
  if (found === undefined || found.config.paths.length === 0)
    throw new Failure({ ru: 'не указано: PATH', en: 'missing: PATH' })
  // As they would be typed here: a report that names them travels with the repository.
  return found.config.paths.map((path) => join(relative('.', found.folder), path))
}

/** Samples to start from lie in the folders of templates: they are no roadmaps of anybody. */
function isTemplate(path: string, { folder, config }: Found): boolean {
  const at = dirname(resolve(path))
  return config.templates.some((each) => resolve(folder, each) === at)
}

function excludedBy({ folder, config }: Found): ReadonlySet<string> {
  return new Set(filesMatching(config.exclude, { cwd: folder, absolute: true }).map((path) => resolve(path)))
}
