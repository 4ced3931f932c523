import { checkstyle } from './checkstyle.ts'
import { compact } from './compact.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { pretty } from './pretty.ts'
import type { Reporter } from './reporter.ts'
import { sarif } from './sarif.ts'

/** Every report format by the name it is asked for. */
export const reporters = {
  pretty,
  compact,
  json,
  sarif,
  junit,
  github,
  gitlab,
  checkstyle,
} as const satisfies Record<string, Reporter>

export type ReportFormat = keyof typeof reporters
