import type { Every, Lagged } from './clause.ts'
import type { Repeat } from './meaning.ts'
import type { Doubt } from './problems.ts'
import type { Part } from './sentence.ts'

export type Repetition = Omit<Repeat, 'on'> & {
  /** It goes on from the date before it: «далее ежегодно». */
  readonly later: boolean
  readonly doubts: readonly { readonly doubt: Doubt; readonly part: Part }[]
}

/** What comes round in a phrase, out of all the parts that say so; undefined where none does. */
export function repetitionOf(parts: readonly Part[]): Repetition | undefined {
  let every: Every | undefined
  let lag: Lagged | undefined
  let later = false
  const doubts: { doubt: Doubt; part: Part }[] = []
  for (const part of parts) {
    const { clause } = part
    if (clause.kind !== 'every' && clause.kind !== 'lagged') continue
    doubts.push(...clause.doubts.map((doubt) => ({ doubt, part })))
    later ||= part.joint.later && part !== parts[0]
    if (clause.kind === 'lagged') lag ??= clause
    else if (every === undefined) every = clause
    else if (agrees(every, clause)) every = { ...every, weekdays: [...every.weekdays, ...clause.weekdays] }
    else doubts.push({ doubt: 'two-repeats', part })
  }
  if (every === undefined && lag === undefined) return undefined
  if (every === undefined) {
    const part = parts.find(({ clause }) => clause === lag)
    if (part !== undefined) doubts.push({ doubt: 'lag-alone', part })
  }
  if (every !== undefined && lag !== undefined && (every.every === 'day' || every.every === 'week')) {
    const part = parts.find(({ clause }) => clause === lag)
    if (part !== undefined) doubts.push({ doubt: 'two-repeats', part })
    lag = undefined
  }
  const { interval = 1, times = 1, weekdays = [] } = every ?? {}
  const counted = lag === undefined || lag.day === 0 ? undefined : { months: lag.months, day: lag.day }
  return { every: every?.every ?? lag?.every ?? 'month', interval, times, weekdays, lag: counted, later, doubts }
}

/** «еженедельно, по пятницам», «ежедневно по рабочим дням»: the second only adds weekdays. */
function agrees(first: Every, second: Every): boolean {
  const days = second.weekdays.length > 0 && (first.every === 'day' || first.every === 'week')
  return second.interval === 1 && second.times === 1 && (first.every === second.every || days)
}
