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
import { indicatorAgainstDirection } from './indicator/against-direction.ts'
import { indicatorBaselineDate } from './indicator/baseline-date.ts'
import { indicatorBelowTarget } from './indicator/below-target.ts'
import { indicatorBreakdownSum } from './indicator/breakdown-sum.ts'
import { indicatorCountMismatch } from './indicator/count-mismatch.ts'
import { indicatorCumulativeDecrease } from './indicator/cumulative-decrease.ts'
import { indicatorDecimals } from './indicator/decimals.ts'
import { indicatorDuplicate } from './indicator/duplicate.ts'
import { indicatorFractionalCount } from './indicator/fractional-count.ts'
import { indicatorGoalMismatch } from './indicator/goal-mismatch.ts'
import { indicatorMissingTarget } from './indicator/missing-target.ts'
import { indicatorOutOfRange } from './indicator/out-of-range.ts'
import { indicatorSplitDecimal } from './indicator/split-decimal.ts'
import { indicatorThresholdNumber } from './indicator/threshold-number.ts'
import { indicatorUnclearLabel } from './indicator/unclear-label.ts'
import { indicatorUnclearValue } from './indicator/unclear-value.ts'
import { indicatorUnitMissing } from './indicator/unit-missing.ts'
import { indicatorUnitName } from './indicator/unit-name.ts'
import { indicatorUnknown } from './indicator/unknown.ts'
import { partyAgreementMissing } from './party/agreement-missing.ts'
import { partyBadInn } from './party/bad-inn.ts'
import { partyBadOgrn } from './party/bad-ogrn.ts'
import { partyDuplicate } from './party/duplicate.ts'
import { partyLeadMissing } from './party/lead-missing.ts'
import { partyMissing } from './party/missing.ts'
import { partyNoInitials } from './party/no-initials.ts'
import { partySeveralInOne } from './party/several-in-one.ts'
import { partySimilar } from './party/similar.ts'
import { partyUndefinedAbbreviation } from './party/undefined-abbreviation.ts'
import { partyUnknown } from './party/unknown.ts'
import { partyUnused } from './party/unused.ts'
import { approvedBeforeEvent } from './structure/approved-before-event.ts'
import { attachedWithoutStamp } from './structure/attached-without-stamp.ts'
import { blankRequisite } from './structure/blank-requisite.ts'
import { circularPredecessors } from './structure/circular-predecessors.ts'
import { duplicateEvent } from './structure/duplicate-event.ts'
import { duplicateId } from './structure/duplicate-id.ts'
import { emptySection } from './structure/empty-section.ts'
import { markMismatch } from './structure/mark-mismatch.ts'
import { missingResult } from './structure/missing-result.ts'
import { noEvents } from './structure/no-events.ts'
import { notPrinted } from './structure/not-printed.ts'
import { numberingGap } from './structure/numbering-gap.ts'
import { orderMismatch } from './structure/order-mismatch.ts'
import { orderTitleMismatch } from './structure/order-title-mismatch.ts'
import { orderingWord } from './structure/ordering-word.ts'
import { personalData } from './structure/personal-data.ts'
import { raggedRow } from './structure/ragged-row.ts'
import { stampAgreement } from './structure/stamp-agreement.ts'
import { stampWithoutDate } from './structure/stamp-without-date.ts'
import { titlePeriod } from './structure/title-period.ts'
import { unknownPredecessor } from './structure/unknown-predecessor.ts'
import { unverifiableResult } from './structure/unverifiable-result.ts'
import { controlCharacter } from './text/control-character.ts'
import { dash } from './text/dash.ts'
import { dateForm } from './text/date-form.ts'
import { invisibleCharacter } from './text/invisible-character.ts'
import { mixedAlphabet } from './text/mixed-alphabet.ts'
import { numberSign } from './text/number-sign.ts'
import { rareVariant } from './text/rare-variant.ts'
import { spacing } from './text/spacing.ts'
import { straightQuotes } from './text/straight-quotes.ts'
import { unbalancedQuotes } from './text/unbalanced-quotes.ts'

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
  partySimilar,
  partyUnused,
  partyUndefinedAbbreviation,
  partyNoInitials,
  partyLeadMissing,
  partyAgreementMissing,
  partySeveralInOne,
  partyBadInn,
  partyBadOgrn,
  indicatorSplitDecimal,
  indicatorMissingTarget,
  indicatorCountMismatch,
  indicatorAgainstDirection,
  indicatorCumulativeDecrease,
  indicatorOutOfRange,
  indicatorFractionalCount,
  indicatorUnitMissing,
  indicatorUnitName,
  indicatorDecimals,
  indicatorDuplicate,
  indicatorUnclearLabel,
  indicatorUnclearValue,
  indicatorThresholdNumber,
  indicatorBreakdownSum,
  indicatorBaselineDate,
  indicatorGoalMismatch,
  indicatorBelowTarget,
  indicatorUnknown,
  duplicateId,
  noEvents,
  notPrinted,
  emptySection,
  blankRequisite,
  unknownPredecessor,
  circularPredecessors,
  approvedBeforeEvent,
  attachedWithoutStamp,
  duplicateEvent,
  markMismatch,
  missingResult,
  numberingGap,
  orderMismatch,
  orderTitleMismatch,
  orderingWord,
  personalData,
  raggedRow,
  stampAgreement,
  stampWithoutDate,
  titlePeriod,
  unverifiableResult,
  controlCharacter,
  invisibleCharacter,
  unbalancedQuotes,
  mixedAlphabet,
  spacing,
  dash,
  dateForm,
  straightQuotes,
  numberSign,
  rareVariant,
]
