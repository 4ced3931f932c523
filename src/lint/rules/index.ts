import type { Rule } from '../rule.ts'
import { dueBeforeOrder } from './due/before-order.ts'
import { dueBeforePredecessor } from './due/before-predecessor.ts'
import { dueBeyondSection } from './due/beyond-section.ts'
import { dueDuplicate } from './due/duplicate.ts'
import { dueMissing } from './due/missing.ts'
import { dueNonWorkingDay } from './due/non-working-day.ts'
import { dueNotChronological } from './due/not-chronological.ts'
import { dueOutsidePeriod } from './due/outside-period.ts'
import { dueRoundDayOff } from './due/round-day-off.ts'
import { dueRowOutOfOrder } from './due/row-out-of-order.ts'
import { dueYearBeforeMonth } from './due/year-before-month.ts'
import { partyDuplicate } from './party/duplicate.ts'
import { partyMissing } from './party/missing.ts'
import { partyUnknown } from './party/unknown.ts'
import { blankRequisite } from './structure/blank-requisite.ts'
import { circularPredecessors } from './structure/circular-predecessors.ts'
import { duplicateId } from './structure/duplicate-id.ts'
import { emptySection } from './structure/empty-section.ts'
import { unknownPredecessor } from './structure/unknown-predecessor.ts'
import { controlCharacter } from './text/control-character.ts'

/** Every rule of this room, in the order of topics. */
export const rules: readonly Rule[] = [
  dueMissing,
  dueBeforeOrder,
  dueOutsidePeriod,
  dueBeyondSection,
  dueBeforePredecessor,
  dueNotChronological,
  dueRowOutOfOrder,
  dueDuplicate,
  dueYearBeforeMonth,
  dueNonWorkingDay,
  dueRoundDayOff,
  partyMissing,
  partyUnknown,
  partyDuplicate,
  duplicateId,
  emptySection,
  blankRequisite,
  unknownPredecessor,
  circularPredecessors,
  controlCharacter,
]
