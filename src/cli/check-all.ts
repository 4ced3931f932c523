import { Notes } from './cache/notes.ts'
import { ResultCache } from './cache/result-cache.ts'
import { type Checking, type Result, refused } from './checking.ts'
import type { Configurations } from './configuration.ts'
import { Failure } from './failure.ts'
import type { Session } from './options.ts'
import { Progress } from './progress.ts'

/** Checks files, in their order. What was found before in a file that has not changed is found without looking again. */
export async function checkAll(
  paths: readonly string[],
  checking: Checking,
  configurations: Configurations,
  session: Session,
): Promise<Result[]> {
  const cache = checking.cache ? ResultCache.of(paths, checking, configurations) : undefined
  const results = new Map<string, Result>()
  for (const path of paths) {
    const known = cache?.recall(path)
    if (known !== undefined) results.set(path, known)
  }
  const left = paths.filter((path) => !results.has(path))
  if (left.length > 0) {
    // What most runs of a kept repository do without.
    const { compilerFor } = await import('./compiler-for.ts')
    const compiler = compilerFor(checking, configurations, session.world)
    const progress = new Progress(left.length, session)
    for (const [index, path] of left.entries()) {
      progress.show(index)
      const notes = cache && new Notes(path)
      const result = await compiler.compile(path, notes).catch(refused)
      results.set(path, result instanceof Failure ? result : result.diagnostics)
      const noted = notes?.noted()
      if (noted !== undefined && !(result instanceof Failure)) cache?.remember(path, noted, result.diagnostics)
    }
    progress.clear()
  }
  cache?.save()
  return paths.map((path) => results.get(path) ?? [])
}
