import type { Area } from '../sheet.ts'

/** Where things stand, in the words of formulas. Rows and columns are counted from 0. */

export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}

/** A1 */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + (row + 1)
}

/** $A$1 */
export function fixedAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`
}

/** A1:C3, or A1 where it is one cell. */
export function areaAddress({ rows, columns }: Area): string {
  const [first, last] = [cellAddress(rows.start, columns.start), cellAddress(rows.end - 1, columns.end - 1)]
  return first === last ? first : `${first}:${last}`
}

/** $A$1:$C$3 */
export function fixedArea({ rows, columns }: Area): string {
  return `${fixedAddress(rows.start, columns.start)}:${fixedAddress(rows.end - 1, columns.end - 1)}`
}

/** The name of a sheet as formulas call it: 'Дорожная карта'. */
export function sheetReference(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}
