import { withFirstMonths } from './first-months.ts'
import type { Deadline, Repeat } from './meaning.ts'
import { spellLag, spellNth, spellPoint, spellRate, spellWeekdays } from './spell-repeat.ts'
import { spellWindow } from './spelling.ts'

/** The official spelling, which leaves no doubt and reads back as the same meaning; undefined where there is nothing to spell. */
export function canonical({ windows, repeat, ongoing, trigger }: Deadline): string | undefined {
  const dates = windows.map((window) => spellWindow(window).ru).join('; ')
  const conditions = trigger === undefined ? [] : [trigger]
  const timed = [...(ongoing ? ['постоянно'] : []), ...whatRecurs(dates, repeat, { windows })]
  // Behind a date a circumstance would be a note, so a condition comes first there.
  const parts = windows.length > 0 ? [...conditions, ...timed] : [...timed, ...conditions]
  return parts.length === 0 ? undefined : parts.join('; ')
}

function whatRecurs(dates: string, repeat: Repeat | undefined, { windows }: Pick<Deadline, 'windows'>): string[] {
  if (repeat === undefined) return dates === '' ? [] : [dates]
  if (dates === '') return [spellRepeat(repeat)]
  return goesOn(repeat, windows) ? [`${dates}, далее ${spellRepeat(repeat)}`] : [spellRepeat(repeat), dates]
}

/** «не позднее 21 октября 2021 г., далее ежегодно»: a first day, and nothing else that tells the day. */
export function goesOn({ every, on, lag }: Repeat, windows: Deadline['windows']): boolean {
  if (every !== 'year' || on.length > 0 || lag !== undefined || windows.length === 0) return false
  return windows.every(({ start, end }) => {
    const untilYearEnd = start === undefined && end?.month === 12 && end.day === 31
    return (
      end !== undefined &&
      !untilYearEnd &&
      (start === undefined || start.year * 12 + start.month > end.year * 12 + end.month - 11)
    )
  })
}

function spellRepeat(read: Repeat): string {
  const repeat = withFirstMonths(read)
  const { on, weekdays } = repeat
  const nth = spellNth(repeat)
  if (nth !== undefined) return `${spellRate(repeat)}, ${nth.ru}`
  const working = repeat.every === 'day' && weekdays.join() === '1,2,3,4,5'
  const days = weekdays.length === 0 ? [] : [working ? 'по рабочим дням' : spellWeekdays(weekdays).ru]
  const points = on.length === 0 ? [] : [spellPoints(on)]
  const lag = spellLag(repeat)
  return [spellRate(repeat), ...days, ...(lag === undefined ? [] : [lag.ru]), ...points].join(', ')
}

/** Commas between points of one kind; a preposition would otherwise be taken for the next ones too. */
function spellPoints(on: readonly string[]): string {
  const alike = on.every((point) => point.startsWith('../')) || on.every((point) => !point.includes('..'))
  return on.map((point) => spellPoint(point).ru).join(alike ? ', ' : '; ')
}
