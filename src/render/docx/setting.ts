import type { Block, Typography } from '../../layout/layout.ts'
import type { Lists } from './lists.ts'

/** What a block needs to know of the place it is set in. */
export interface Setting {
  /** Of the text on the page, in millimetres. */
  readonly width: number
  readonly height: number
  readonly typography: Typography
  readonly lists: Lists
  /** Sizes of text in tables, in points: each needs styles of its own. */
  readonly tableSizes: Set<number>
  readonly previous: Block | undefined
  readonly next: Block | undefined
  /** How many of the block's last lines go with what follows it to the next page: 0 for an ordinary block. */
  readonly keptLines: number
  /** The table is left open: what follows it up to `closedTable` stands in its last row. */
  readonly isClosed: boolean
}
