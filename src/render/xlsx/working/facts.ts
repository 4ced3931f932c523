import type { Curve } from '../../../layout/layout.ts'
import type { CellValue } from '../previous/cell-value.ts'
import type { PreviousBook } from '../previous/workbook.ts'
import { isWrittenBeyond, type KeyColumn, keyColumnIn, keyOf } from './row-keys.ts'

/** What people write on «План и факт» beside what the roadmap itself says was reached. */

export const progressName = 'План и факт'

/** The headers of a table's columns of names and of facts. */
export const titleHeader = 'Показатель'
export const factHeader = 'Факт'

export interface TypedFact {
  /** Of the indicator. */
  readonly key: string
  readonly label: string
  readonly value: CellValue
  readonly title: CellValue | undefined
  readonly unit: CellValue | undefined
}

/** What a cell has from the roadmap itself; null for nothing. */
export type Given = string | number | null

/** What is kept in the column of keys: an indicator with what the roadmap said then, or a fact that stood below the others. */
type RowKey =
  | { readonly key: string; readonly facts: readonly (readonly [label: string, given: Given])[] }
  | { readonly key: string; readonly label: string }

export interface Facts {
  /** By indicators, then by terms. */
  readonly typed: ReadonlyMap<string, ReadonlyMap<string, CellValue>>
  /** Of indicators or terms that are no more. */
  readonly leftover: readonly TypedFact[]
}

/** What makes it the same indicator in the next version of the roadmap: its code or else its name and unit. */
export function indicatorKeys(curves: readonly Curve[]): string[] {
  const known = new Set<string>()
  return curves.map(({ id, title, unit }) => {
    const own = id === undefined ? `${title} (${unit})` : `код ${id}`
    let key = own
    for (let number = 2; known.has(key); number++) key = `${own} ${number}`
    known.add(key)
    return key
  })
}

/** `labelsOf` – the terms that an indicator has cells for; undefined for one that is no more. */
export function withFacts(
  facts: readonly TypedFact[],
  labelsOf: (key: string) => readonly string[] | undefined,
): Facts {
  const typed = new Map<string, Map<string, CellValue>>()
  const leftover: TypedFact[] = []
  for (const fact of facts) {
    const own = typed.get(fact.key) ?? new Map<string, CellValue>()
    if (labelsOf(fact.key)?.includes(fact.label) !== true || own.has(fact.label)) {
      leftover.push(fact)
      continue
    }
    typed.set(fact.key, own.set(fact.label, fact.value))
  }
  return { typed, leftover }
}

export function rowKey(key: RowKey): string {
  return JSON.stringify(key)
}

export interface ReadFacts {
  readonly facts: readonly TypedFact[]
  /** The sheets that were made here; undefined where it is not our sheet, or its columns are no longer what they were. */
  readonly sheets: readonly string[] | undefined
  readonly isWrittenBeyond: boolean
}

/** What is as the roadmap said it then is nobody's own writing. */
export function readFacts(book: PreviousBook): ReadFacts {
  let keys: KeyColumn | undefined
  let factColumn: number | undefined
  let isKnown = true
  let beyond = false
  const facts: TypedFact[] = []
  book.readRows(progressName, (row) => {
    keys ??= keyColumnIn(row)
    if (keys === undefined) return
    beyond ||= isWrittenBeyond(row, keys)
    if (isText(row.get(0), titleHeader)) factColumn = [...row].find(([, value]) => isText(value, factHeader))?.[0]
    const key = parsed(keyOf(row, keys))
    if (key === undefined) return
    const [title, unit] = [row.get(0), row.get(1)]
    if ('label' in key) {
      const value = row.get(leftoverColumn)
      if (value !== undefined) facts.push({ ...key, value, title, unit })
      return
    }
    isKnown &&= factColumn !== undefined || key.facts.length === 0
    for (const [index, [label, given]] of key.facts.entries()) {
      const value = row.get((factColumn ?? 0) + index)
      if (value !== undefined && !isAs(value, given)) facts.push({ key: key.key, label, value, title, unit })
    }
  })
  return { facts, sheets: isKnown ? keys?.sheets : undefined, isWrittenBeyond: beyond }
}

/** Where the value of a fact without an indicator stands: behind its title, unit and term. */
export const leftoverColumn = 3

export function isAs(value: CellValue, given: Given): boolean {
  return 'text' in value ? value.text === given : value.number === given
}

function isText(value: CellValue | undefined, text: string): boolean {
  return value !== undefined && 'text' in value && value.text.trim() === text
}

/** Nothing where the row is not one of ours. */
function parsed(text: string): RowKey | undefined {
  if (!text.startsWith('{')) return undefined
  try {
    const key: unknown = JSON.parse(text)
    return isRowKey(key) ? key : undefined
  } catch {
    return undefined
  }
}

function isRowKey(key: unknown): key is RowKey {
  if (typeof key !== 'object' || key === null || !('key' in key) || typeof key.key !== 'string') return false
  if ('label' in key) return typeof key.label === 'string'
  return (
    'facts' in key &&
    Array.isArray(key.facts) &&
    key.facts.every((each: unknown) => Array.isArray(each) && typeof each[0] === 'string')
  )
}
