import { writeInTurn } from './speak.ts'
import type { World } from './world.ts'
import { writeInPieces } from './write-file.ts'

/** Writes a report where `--output` says: into a file, or where people usually send what is no file. */
export async function writeReport(path: string, pieces: Iterable<string>, { out, err }: World): Promise<void> {
  if (path === '/dev/null') return
  if (path === '/dev/stdout') return writeInTurn(out, pieces)
  if (path === '/dev/stderr') return writeInTurn(err, pieces)
  await writeInPieces(path, pieces)
}
