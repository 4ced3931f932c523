import { bug } from '../bug.ts'
import { diagnosticsOf } from '../diagnostic/as-data.ts'
import { Found } from '../report/found.ts'
import { sheavesOf } from '../report/sheaf.ts'
import { ResultCache } from './cache/result-cache.ts'
import type { Checked } from './check-file.ts'
import type { Checking, Outcome } from './checking.ts'
import type { Configurations } from './configuration.ts'
import { Failure } from './failure.ts'
import type { Session } from './options.ts'
import { PackedTexts } from './packed-texts.ts'
import { Progress } from './progress.ts'
import { SharedTexts } from './shared-texts.ts'

/** Checks files. What was found before in a file that has not changed is found without looking again. */
export async function checkAll(
  paths: readonly string[],
  checking: Checking,
  configurations: Configurations,
  session: Session,
): Promise<Outcome> {
  const { asked } = checking
  const cache = checking.cache ? ResultCache.of(paths, checking, configurations) : undefined
  const found = new Found(new PackedTexts().put)
  const refused = new Map<string, Failure>()
  const left = new Map(paths.map((path, origin) => [path, origin]))
  const texts = new SharedTexts()
  for (const [path, origin] of left) {
    const told = cache?.recall(path)
    const diagnostics = told && diagnosticsOf({ ...told, sources: texts.of(path, told.sources) })
    if (told === undefined || diagnostics === undefined) continue
    found.add(sheavesOf(diagnostics, asked), told.problems, origin)
    left.delete(path)
  }
  const unknown = left.size
  const progress = new Progress(unknown, session)
  await readThrough([...left.keys()], (path, outcome) => {
    const origin = left.get(path) ?? bug(`nobody has asked for ${path}`)
    left.delete(path)
    if (outcome instanceof Failure) refused.set(path, outcome)
    else {
      const { sheaves, problems, remembered } = outcome
      found.add(sheaves, problems, origin)
      if (remembered !== undefined) cache?.remember(path, remembered.noted, remembered.told)
    }
    progress.show(unknown - left.size)
  })
  progress.clear()
  cache?.save()
  if (left.size > 0) bug(`nobody has checked ${[...left.keys()][0]}`)
  return { found, refused }

  /** What takes a compiler, which a run that finds everything remembered does not load. */
  async function readThrough(unread: readonly string[], tell: (path: string, outcome: Checked | Failure) => void) {
    if (unread.length === 0) return
    progress.show(0)
    const isNoted = cache !== undefined
    const { checkInThreads } = await import('./threads/pool.ts')
    const job = { checking, isNoted, configurations: configurations.known() }
    await checkInThreads(
      unread.filter((path) => path !== '-'),
      job,
      tell,
    )
    const rest = [...left.keys()]
    if (rest.length === 0) return
    const [{ checkFile }, { compilerFor }] = await Promise.all([import('./check-file.ts'), import('./compiler-for.ts')])
    const compiler = compilerFor(checking, configurations, session.world)
    for (const path of rest) tell(path, await checkFile(path, compiler, { asked, isNoted }))
  }
}
