import type { Every, Lagged } from './clause.ts'
import type { Repeat } from './meaning.ts'
import type { Doubt } from './problems.ts'
import type { Part } from './sentence.ts'

export type Repetition = Omit<Repeat, 'on'> & {
  /** It goes on from the date before it: «далее ежегодно». */
  readonly later: boolean
  /** Calendar points the repetition tells by itself. */
  readonly points: readonly string[]
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
    else if (agrees(every, clause)) every = both(every, clause)
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
  const points = [...(every?.on ?? []), ...(lag?.inside ?? [])]
  const unit = every?.every ?? lag?.every ?? 'month'
  return { every: unit, interval, times, weekdays, lag: counted, later, points, doubts }
}

/** «еженедельно, по пятницам», «ежегодно, 2 раза в год»: the second only adds weekdays or how many times. */
function agrees(first: Every, second: Every): boolean {
  const days = second.weekdays.length > 0 && (first.every === 'day' || first.every === 'week')
  const times = second.times === 1 || first.times === 1
  if (second.on.length > 0 && first.weekdays.length > 0) return false
  return second.interval === 1 && times && (first.every === second.every || (days && second.on.length === 0))
}

function both(first: Every, second: Every): Every {
  const [weekdays, on] = [
    [...first.weekdays, ...second.weekdays],
    [...first.on, ...second.on],
  ]
  return { ...first, times: Math.max(first.times, second.times), weekdays, on }
}

/** The part that tells a point of something coming round, where nothing says that it does or another point stands beside. */
export function alone(parts: readonly Part[]): Part | undefined {
  const nth = nthOf(parts)
  if (nth !== undefined && parts.some(({ clause }) => clause.kind === 'lagged')) return nth

  if (parts.some(({ clause }) => clause.kind === 'every')) return undefined
  return parts.find(({ clause }) => clause.kind === 'lagged' && clause.beside)
}

/** «первый вторник месяца», whose weekday any other recurring point beside it would be read with. */
export function nthOf(parts: readonly Part[]): Part | undefined {
  return parts.find(({ clause }) => clause.kind === 'every' && clause.on.length > 0)
}
