import type { Said } from '../../language/language.ts'
import type { Checked } from '../check-file.ts'
import type { Checking } from '../checking.ts'
import type { Found } from '../configuration.ts'

/** What a thread is told once. */
export interface Job {
  readonly checking: Checking
  readonly isNoted: boolean
  /** By folder: all threads go by the same configurations, whatever is written into the files meanwhile. */
  readonly configurations: ReadonlyMap<string, Found | undefined>
}

/** What comes back for a file; a refusal as its words, for a class stays on its side. */
export type Answer = Checked | { readonly refusal: Said }
