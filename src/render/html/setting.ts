import type { Schedule } from '../../layout/layout.ts'
import type { Interval } from './when.ts'

/** What a block needs to know of the part it is in. */
export interface PartSetting {
  readonly name: string
  /** In millimetres. */
  readonly paperWidth: number
  readonly schedule: Schedule
  /** When each event of the schedule takes place. */
  readonly intervals: readonly (readonly Interval[])[]
  /** Rules found on the way are added here. */
  readonly rules: string[]
  /** The number of the next table: regions of a page have names of their own. */
  readonly tables: () => number
}
