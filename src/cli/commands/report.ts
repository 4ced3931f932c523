import { mergeReports } from '../../report/merge.ts'
import { type ExitCode, exit } from '../exit.ts'
import { Failure } from '../failure.ts'
import { countOption, type Session } from '../options.ts'
import { readBytes } from '../read-bytes.ts'
import { writeInTurn } from '../speak.ts'
import { writeReport } from '../write-report.ts'

export interface MergeOptions {
  readonly output?: string
  readonly maxWarnings?: string
}

/** In bytes: some hundreds of thousands of findings. */
const reportLimit = 256 * 1024 * 1024

/** Makes the reports of the parts of a run one report; its exit code is that of a `check` of everything. */
export async function merge(
  files: readonly string[],
  { output, maxWarnings }: MergeOptions,
  { world }: Session,
): Promise<ExitCode> {
  const most = countOption('--max-warnings', maxWarnings)
  const merged = mergeReports(files.map((name) => ({ name, text: textOf(name) })))
  if ('ru' in merged) throw new Failure(merged)
  if (output === undefined) await writeInTurn(world.out, merged.pieces)
  else await writeReport(output, merged.pieces, world)
  return merged.errors > 0 || (most !== undefined && merged.warnings > most) ? exit.findings : exit.done
}

function textOf(name: string): string {
  const bytes = readBytes(name, reportLimit)
  if (bytes.length <= reportLimit) return new TextDecoder().decode(bytes)
  throw new Failure({ ru: `${name}: файл больше 256 МБ`, en: `${name}: the file takes more than 256 MB` })
}
