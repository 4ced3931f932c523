import type { Reporter } from './reporter.ts'
import { locus, oneLine } from './told.ts'

/** One line a finding, `file:line:column: severity rule message`: for `grep` and for the problem lists of editors. */
export const compact: Reporter = (diagnostics, { language }) =>
  diagnostics
    .map(({ place, severity, problem, message }) =>
      oneLine(`${locus(place)}: ${severity} ${problem.name} ${message[language]}`),
    )
    .map((line) => `${line}\n`)
    .join('')
