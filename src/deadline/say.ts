import { inBoth, type Language, type Said } from '../language/language.ts'
import { goesOn } from './canonical.ts'
import { withFirstMonths } from './first-months.ts'
import type { Deadline, Repeat } from './meaning.ts'
import { sayRate, spellLag, spellNth, spellPoint, spellWeekdays } from './spell-repeat.ts'
import { spellWindow } from './spelling.ts'

/** The meaning in a sentence: «не позднее 21 октября 2021 г., затем каждый год»; of nothing, that there is no date. */
export function sayDeadline(deadline: Deadline): Said {
  return inBoth((language) => {
    const parts = [...timed(deadline, language), ...conditions(deadline, language)]
    return parts.length === 0 ? nothing[language] : parts.join('; ')
  })
}

const nothing: Said = { ru: 'даты нет', en: 'no date' }
const always: Said = { ru: 'постоянно', en: 'all the time' }
const then: Said = { ru: 'затем', en: 'then' }
const when: Said = { ru: 'по условию', en: 'on a condition' }

function timed({ windows, repeat, ongoing }: Deadline, language: Language): string[] {
  const dates = windows.map((window) => spellWindow(window)[language]).join('; ')
  const rate = repeat === undefined ? '' : sayRepeat(repeat, language)
  const going = ongoing ? [always[language]] : []
  if (repeat !== undefined && goesOn(repeat, windows)) return [...going, `${dates}, ${then[language]} ${rate}`]
  return [...going, ...[rate, dates].filter((part) => part !== '')]
}

function sayRepeat(read: Repeat, language: Language): string {
  const repeat = withFirstMonths(read)
  const nth = spellNth(repeat)
  if (nth !== undefined) return `${sayRate(repeat)[language]}, ${nth[language]}`
  const weekdays = repeat.weekdays.length === 0 ? [] : [spellWeekdays(repeat.weekdays)[language]]
  const points = repeat.on.map((point) => spellPoint(point)[language])
  const lag = spellLag(repeat)
  return [sayRate(repeat)[language], ...weekdays, ...points, ...(lag === undefined ? [] : [lag[language]])].join(', ')
}

function conditions({ trigger }: Deadline, language: Language): string[] {
  return trigger === undefined ? [] : [`${when[language]}: ${trigger}`]
}
