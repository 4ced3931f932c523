import { type Told, toldOf } from '../diagnostic/as-data.ts'
import { type Noted, Notes } from './cache/notes.ts'
import type { FileCompiler } from './compile-file.ts'
import { Failure } from './failure.ts'

/** What was found in a file, and what it was made from where that is to be remembered: data, which crosses threads. */
export interface Checked {
  readonly told: Told
  readonly noted: Noted | undefined
}

/** A file that cannot be read does not keep the others from being checked. */
export async function checkFile(path: string, compiler: FileCompiler, isNoted: boolean): Promise<Checked | Failure> {
  const notes = isNoted ? new Notes(path) : undefined
  try {
    const { diagnostics } = await compiler.compile(path, notes)
    return { told: toldOf(diagnostics), noted: notes?.noted() }
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}
