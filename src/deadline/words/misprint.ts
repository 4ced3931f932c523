import { distance } from 'fastest-levenshtein'
import { calendarForms } from './forms.ts'
import { fold, inCyrillic } from './letters.ts'

/**
 * The word of the calendar a misprinted word was meant to be, or undefined where none is near. One wrong letter is
 * near in a word of five, two in a word of eight; after a number a short word counts too («16 мя»).
 */
export function misprintOf(text: string, afterNumber: boolean): string | undefined {
  if (text.length < (afterNumber ? 2 : 4) || text.length > 14) return undefined
  const folded = inCyrillic(fold(text))
  const most = folded.length >= 8 ? 2 : 1
  let best: string | undefined
  let away = most + 1
  for (const form of calendarForms()) {
    if (Math.abs(form.length - folded.length) > most) continue
    const now = distance(folded, form)
    if (now < away) [best, away] = [form, now]
  }
  return best
}
