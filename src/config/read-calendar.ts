import { toIso } from '../calendar/date.ts'
import type { CalendarYear, ProductionCalendar } from '../calendar/production-calendar.ts'
import { readDay } from '../deadline/day.ts'
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import type { Located } from '../diagnostic/place.ts'
import type { Source } from '../diagnostic/source.ts'
import { languageOf } from '../format/file-language.ts'
import { readAs } from '../format/read.ts'
import { emptyFile, validate, versionProblems } from '../schema/validate.ts'
import { parse } from '../syntax/parse.ts'
import { unreadableDay } from './problems.ts'

/** The text of a calendar file in; its years out, and what is wrong with it. */
export function readCalendar(source: Source): Outcome<ProductionCalendar> {
  const { value: tree, diagnostics: syntax } = parse(source)
  if (tree === undefined) return { value: {}, diagnostics: syntax.length > 0 ? syntax : [emptyFile(source)] }
  const language = languageOf(tree, 'calendar')
  const shape = validate(tree, { root: 'calendar', language })
  const diagnostics = [...syntax, ...versionProblems(tree), ...shape]
  const days = (written: readonly Located<string>[] | undefined) =>
    (written ?? []).flatMap((day) => dayOf(day, diagnostics))
  const years = (readAs('calendar', tree, language)?.years ?? []).map(({ key, value }): [string, CalendarYear] => [
    key.value,
    { holidays: days(value.holidays), workingWeekends: days(value.workingWeekends) },
  ])
  return { value: Object.fromEntries(years), diagnostics }
}

function dayOf({ value, place }: Located<string>, diagnostics: Diagnostic[]): string[] {
  const day = readDay(value)
  if (day !== undefined) return [toIso(day)]
  diagnostics.push(unreadableDay.at(place, { written: value }))
  return []
}
