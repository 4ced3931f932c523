import { oneByOne } from './one-by-one.ts'
import type { Reporter } from './reporter.ts'
import { locus, oneLine } from './told.ts'

/** One line a finding, `file:line:column: severity rule message`: for `grep` and for the problem lists of editors. */
export const compact: Reporter = {
  entryOf: ({ place, severity, problem, message }, { language }) => [
    `${oneLine(`${locus(place)}: ${severity} ${problem.name} ${message[language]}`)}\n`,
  ],
  write: oneByOne,
}
