import type { Clause } from '../clause.ts'
import { condition } from './condition.ts'
import { dated } from './dated.ts'
import { every } from './every.ts'
import { lagged } from './lagged.ts'
import { ongoing } from './ongoing.ts'
import type { Phrase } from './phrase.ts'
import { term } from './term.ts'
import { uncontrollable } from './uncontrollable.ts'

/** Every kind of phrase a deadline is made of. The first that reads wins, so the more telling ones come first. */
export const phrases: readonly Phrase<Clause>[] = [every, lagged, uncontrollable, ongoing, term, dated, condition]
