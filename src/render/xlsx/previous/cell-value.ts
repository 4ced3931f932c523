import { fromIso } from '../../../calendar/date.ts'
import { dayFormat, serialOf } from '../serial.ts'

/** What stands in a cell; of a formula what it gave. A date is a number that is shown as one. */
export type CellValue =
  | { readonly text: string }
  | {
      readonly number: number /** Undefined where it is shown as any number is. */
      readonly format: string | undefined
    }

/** How a number is shown, by the number of the cell's style. */
export type FormatOf = (style: number) => string | undefined

export interface WrittenCell {
  readonly type: string
  readonly style: number
  /** Of the value, or of the text that stands in the cell itself. */
  readonly content: string
}

/** As the cell types of ECMA-376 part 1, 18.18.11 say; undefined where there is nothing. `from1904` – days are counted from 1904. */
export function valueIn(
  { type, style, content }: WrittenCell,
  strings: readonly string[],
  formatOf: FormatOf,
  from1904: boolean,
): CellValue | undefined {
  switch (type) {
    case 's':
      return textOf(strings[Number(content)] ?? '')
    case 'str':
    case 'inlineStr':
      return textOf(unescaped(content))
    case 'e':
      return textOf(content)
    case 'b':
      return textOf(content === '1' ? 'ИСТИНА' : 'ЛОЖЬ')
    case 'd':
      return dayOf(content)
    default:
      return numberOf(content, formatOf(style), from1904)
  }
}

function textOf(text: string): CellValue | undefined {
  return text.trim() === '' ? undefined : { text }
}

function dayOf(content: string): CellValue | undefined {
  const day = fromIso(content.slice(0, 10))
  return day === undefined ? textOf(content) : { number: serialOf(day), format: dayFormat }
}

/** Between the first days of both calendars. */
const daysTo1904 = 1462

function numberOf(content: string, format: string | undefined, from1904: boolean): CellValue | undefined {
  const number = Number(content)
  if (content.trim() === '' || !Number.isFinite(number)) return textOf(content)
  return { number: from1904 && isOfDays(format) ? number + daysTo1904 : number, format }
}

/** Whether a format shows a number as a day or an hour, outside the words it has in it. */
export function isOfDays(format = ''): boolean {
  return /[dy]|h.*m/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''))
}

/** Whether a format shows a number as a hundredfold, with the sign for it. */
export function isOfHundredths(format = ''): boolean {
  return /%/.test(format.replace(/"[^"]*"|\\./g, ''))
}

/** `_x0041_` stands for «A» (22.9.2.19, ST_Xstring). */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** Formats that have a number and no words of their own in the file (18.8.30), as far as people choose them. */
const builtIn: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  ...[14, 15, 16, 17, 22].map((id) => [id, dayFormat] as const),
])

/** Digits, dates and words in quotation marks: what a format may be made of and still open everywhere. */
const plainFormat = /^(?:"[^"]*"|\\.|[0#,.% dmyhs:/-])+$/i
const longestFormat = 200

export function formatBy(id: number, own: ReadonlyMap<number, string>): string | undefined {
  const format = own.get(id) ?? builtIn.get(id)
  return format !== undefined && format.length <= longestFormat && plainFormat.test(format) ? format : undefined
}
