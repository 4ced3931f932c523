import { mergeReports } from '../../report/merge.ts'
import { type ExitCode, exit } from '../exit.ts'
import { Failure } from '../failure.ts'
import { countOption, type Session } from '../options.ts'
import { PackedTexts } from '../packed-texts.ts'
import { linesOf } from '../read-bytes.ts'
import { writeInTurn } from '../speak.ts'
import { writeReport } from '../write-report.ts'

export interface MergeOptions {
  readonly output?: string
  readonly maxWarnings?: string
}

/** Of a line, in signs: reports are written with an end of a line after every field. */
const lineLimit = 128 * 1024 * 1024

/** Makes the reports of the parts of a run one report; its exit code is that of a `check` of everything. */
export async function merge(
  files: readonly string[],
  { output, maxWarnings }: MergeOptions,
  { world }: Session,
): Promise<ExitCode> {
  const most = countOption('--max-warnings', maxWarnings)
  const parts = files.map((name) => ({ name, lines: linesOf(name, lineLimit) }))
  const merged = mergeReports(parts, new PackedTexts().put)
  if ('ru' in merged) throw new Failure(merged)
  if (output === undefined) await writeInTurn(world.out, merged.pieces)
  else await writeReport(output, merged.pieces, world)
  return merged.errors > 0 || (most !== undefined && merged.warnings > most) ? exit.findings : exit.done
}
