import { closest } from '../../language/closest.ts'
import { calendarForms } from './forms.ts'

const longest = Math.max(...calendarForms().map((form) => form.length))
const byLength = Array.from({ length: longest + 1 }, (_, length) =>
  calendarForms().filter((form) => form.length === length),
)

/** The forms whose length differs by so much at most. */
function near(length: number, most: number): readonly string[] {
  return byLength.slice(Math.max(0, length - most), length + most + 1).flat()
}

/**
 * The word of the calendar a misprinted word was meant to be, or undefined where none is near. One wrong letter is
 * near in a word of four, two in a word of eight; after a number a shorter word counts too («16 мя»).
 */
export function misprintOf(text: string, afterNumber: boolean): string | undefined {
  if (text.length < (afterNumber ? 2 : 4) || text.length > 14) return undefined
  const most = text.length >= 8 ? 2 : 1
  return closest(text, near(text.length, most), most)
}

const plain = [
  'постоянно',
  'регулярно',
  'систематически',
  'течение',
  'течении',
  'протяжении',
  'включительно',
  'начиная',
  'позднее',
  'период',
  'периода',
  'конца',
  'начала',
  'четверть',
  'триместр',
  'необходимости',
  'запросу',
  'графику',
  'каждый',
]

/** The other words deadlines are made of: only to be suggested, for many words are near them. */
export function plainMisprintOf(text: string): string | undefined {
  return text.length < 5 || text.length > 16 ? undefined : closest(text, plain, text.length >= 8 ? 2 : 1)
}
