import type { ReportContext } from '../report/reporter.ts'
import type { Session } from './options.ts'

/** What this run tells its reporters, on a screen of that many columns. */
export function reportContext({ language, color }: Session, files: readonly string[], width: number): ReportContext {
  return { language, color, width, files, folder: process.cwd().replaceAll('\\', '/'), version: __VERSION__ }
}
