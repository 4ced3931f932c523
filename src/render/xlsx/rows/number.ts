import type { Cell } from '../../../layout/layout.ts'
import { textWidth } from '../../../layout/measure.ts'
import { roomIn } from '../grid.ts'
import type { SheetNumber } from '../sheet.ts'

/**
 * The number a cell of so many millimetres can show, if it has one. Excel keeps fifteen digits: a longer number stays text, so
 * that none is lost. So does a number that would have to be set too small for its column: text breaks, a number does not.
 */
export function numberIn({ number, paragraphs }: Cell, width: number, points: number): SheetNumber | undefined {
  if (number === undefined || !Number.isSafeInteger(Math.round(number.value * 10 ** number.decimals))) return undefined
  const isGrouped = paragraphs.some(({ text }) => /\d[ \u00a0\u202f]\d{3}/.test(text))
  const need = textWidth(shown(number, isGrouped), points) * widened
  const room = roomIn(width)
  if (need > room && (points * room) / need < legible) return undefined
  return { value: number.value, format: formatOf(number.decimals, isGrouped), shrinks: need > room }
}

/** In points: the least size a number is shown in. */
const legible = 8

/** Excel sets digits on whole pixels: at 10 points a digit of 6.5 pixels takes 7. */
const widened = 1.08

function formatOf(decimals: number, isGrouped: boolean): string {
  const whole = isGrouped ? '#,##0' : '0'
  return decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`
}

/** As a program set to Russian shows it. */
function shown({ value, decimals }: NonNullable<Cell['number']>, isGrouped: boolean): string {
  const [whole = '', rest] = value.toFixed(decimals).split('.')
  const grouped = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0') : whole
  return rest === undefined ? grouped : `${grouped},${rest}`
}
