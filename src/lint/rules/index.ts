import type { Rule } from '../rule.ts'
import { dueBeforeOrder } from './due/before-order.ts'
import { dueMissing } from './due/missing.ts'
import { dueOutsidePeriod } from './due/outside-period.ts'
import { partyDuplicate } from './party/duplicate.ts'
import { partyMissing } from './party/missing.ts'
import { partyUnknown } from './party/unknown.ts'
import { blankRequisite } from './structure/blank-requisite.ts'
import { duplicateId } from './structure/duplicate-id.ts'
import { emptySection } from './structure/empty-section.ts'
import { controlCharacter } from './text/control-character.ts'

/** Every rule of this room, in the order of topics. */
export const rules: readonly Rule[] = [
  dueMissing,
  dueBeforeOrder,
  dueOutsidePeriod,
  partyMissing,
  partyUnknown,
  partyDuplicate,
  duplicateId,
  emptySection,
  blankRequisite,
  controlCharacter,
]
