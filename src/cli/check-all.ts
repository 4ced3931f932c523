import { bug } from '../bug.ts'
import { ResultCache } from './cache/result-cache.ts'
import type { Checked } from './check-file.ts'
import type { Checking, Result } from './checking.ts'
import type { Configurations } from './configuration.ts'
import { Failure } from './failure.ts'
import type { Session } from './options.ts'
import { Progress } from './progress.ts'
import { SharedTexts } from './shared-texts.ts'

/** Checks files, in their order. What was found before in a file that has not changed is found without looking again. */
export async function checkAll(
  paths: readonly string[],
  checking: Checking,
  configurations: Configurations,
  session: Session,
): Promise<Result[]> {
  const cache = checking.cache ? ResultCache.of(paths, checking, configurations) : undefined
  const results = new Map<string, Result>()
  const texts = new SharedTexts()
  for (const path of paths) {
    const told = cache?.recall(path)
    const known = told && texts.diagnosticsOf(told)
    if (known !== undefined) results.set(path, known)
  }
  const remembered = results.size
  const progress = new Progress(paths.length - remembered, session)
  await readThrough(
    paths.filter((path) => !results.has(path)),
    (path, outcome) => {
      if (outcome instanceof Failure) results.set(path, outcome)
      else {
        const { told, noted } = outcome
        results.set(path, texts.diagnosticsOf(told) ?? bug(`findings of ${path} lie outside of it`))
        if (noted !== undefined) cache?.remember(path, noted, told)
      }
      progress.show(results.size - remembered)
    },
  )
  progress.clear()
  cache?.save()
  return paths.map((path) => results.get(path) ?? bug(`nobody has checked ${path}`))

  /** What takes a compiler, which a run that finds everything remembered does not load. */
  async function readThrough(left: readonly string[], tell: (path: string, outcome: Checked | Failure) => void) {
    if (left.length === 0) return
    progress.show(0)
    const isNoted = cache !== undefined
    const { checkInThreads } = await import('./threads/pool.ts')
    const job = { checking, isNoted, configurations: configurations.known() }
    await checkInThreads(
      left.filter((path) => path !== '-'),
      job,
      tell,
    )
    const rest = left.filter((path) => !results.has(path))
    if (rest.length === 0) return
    const [{ checkFile }, { compilerFor }] = await Promise.all([import('./check-file.ts'), import('./compiler-for.ts')])
    const compiler = compilerFor(checking, configurations, session.world)
    for (const path of rest) tell(path, await checkFile(path, compiler, isNoted))
  }
}
