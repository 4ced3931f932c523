import { Failure } from './failure.ts'
import { writeInTurn } from './speak.ts'
import type { World } from './world.ts'
import { writeInPieces } from './write-file.ts'

/** Writes a report where `--output` says: into a file, or where people usually send what is no file. */
export async function writeReport(path: string, pieces: Iterable<string>, { out, err }: World): Promise<void> {
  if (path === '/dev/null') return
  const [, number, name] = standing.exec(path) ?? []
  if (number === '1' || name === 'out') return writeInTurn(out, pieces)
  if (number === '2' || name === 'err') return writeInTurn(err, pieces)
  if (path.trim() === '') throw noName
  await writeInPieces(path, pieces)
}

/** What goes by the name of a stream need not be a file, and if it is one, others write into it too. */
const standing = /^(?:\/(?:dev|proc\/self)\/fd\/([12])|\/dev\/std(out|err))$/

const noName = new Failure({ ru: '--output: назовите файл', en: '--output: name a file' })
