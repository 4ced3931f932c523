import type { Lists } from './lists.ts'

/** What a block needs to know of the place it is set in. */
export interface Setting {
  /** Of the text on the page, in millimetres. */
  readonly width: number
  readonly height: number
  readonly lists: Lists
  /** The block stays on the page of what follows it. */
  readonly keepNext: boolean
}
