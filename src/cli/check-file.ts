import { problemsOf, type Told, toldOf } from '../diagnostic/as-data.ts'
import type { Problem } from '../diagnostic/diagnostic.ts'
import { type Asked, type Sheaf, sheavesOf } from '../report/sheaf.ts'
import { mostFindings, type Noted, Notes } from './cache/notes.ts'
import type { FileCompiler } from './compile-file.ts'
import { type Failure, refusalIn } from './failure.ts'

/** What was found in a file, and what is to be remembered of it: data, which crosses threads. */
export interface Checked {
  readonly sheaves: readonly Sheaf[]
  /** The rules that were met. */
  readonly problems: readonly Problem[]
  readonly remembered: { readonly noted: Noted; readonly told: Told } | undefined
}

/** A file that cannot be read does not keep the others from being checked. */
export async function checkFile(
  path: string,
  compiler: FileCompiler,
  { asked, isNoted }: { readonly asked: readonly Asked[]; readonly isNoted: boolean },
): Promise<Checked | Failure> {
  const notes = isNoted ? new Notes(path) : undefined
  try {
    const { diagnostics } = await compiler.compile(path, notes)
    const noted = diagnostics.length > mostFindings ? undefined : notes?.noted()
    return {
      sheaves: sheavesOf(diagnostics, asked),
      problems: problemsOf(diagnostics),
      remembered: noted && { noted, told: toldOf(diagnostics) },
    }
  } catch (error) {
    return refusalIn(error)
  }
}
