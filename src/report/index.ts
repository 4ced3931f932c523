import { json } from './json.ts'
import { pretty } from './pretty.ts'
import type { Reporter } from './reporter.ts'

/** Every report format by the name it is asked for. */
export const reporters = { pretty, json } as const satisfies Record<string, Reporter>

export type ReportFormat = keyof typeof reporters
