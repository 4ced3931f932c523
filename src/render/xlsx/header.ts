import type { Draft } from './sheet.ts'

/** The rows of the first table's header, or undefined where there is no table. `end` is exclusive. */
export function headerOf(rows: readonly Draft[]): { readonly start: number; readonly end: number } | undefined {
  const start = rows.findIndex(({ kind }) => kind === 'header')
  if (start < 0) return undefined
  const length = rows.slice(start).findIndex(({ kind }) => kind !== 'header')
  return { start, end: length < 0 ? rows.length : start + length }
}
