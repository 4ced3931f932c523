import { type CellValue, isOfHundredths } from '../previous/cell-value.ts'
import type { PreviousBook } from '../previous/workbook.ts'
import { type Token, textOfToken, tokenIn } from './found-again.ts'
import { isWrittenBeyond, type KeyColumn, keyColumnIn, keyOf, wordsOf } from './row-keys.ts'

/** What people write on «План и факт» beside what the roadmap itself says was reached. */

export const progressName = 'План и факт'

/** The headers of a table's columns of names and of facts. */
export const titleHeader = 'Показатель'
export const factHeader = 'Факт'

/** What people have written as reached, or wiped off. */
export interface TypedFact {
  /** Of the indicator; undefined where the words of its row are not those of its key. */
  readonly token: Token | undefined
  readonly label: string
  /** Undefined where the roadmap's own has been wiped off. */
  readonly value: CellValue | undefined
  /** What the roadmap said then, where the book before had been left to say something else. */
  readonly keptAgainst: Given | undefined
  readonly title: CellValue | undefined
  readonly unit: CellValue | undefined
}

/** What a cell has from the roadmap itself; null for nothing. */
export type Given = string | number | null

/** A term, what the roadmap said then and, where people had said something else, that. */
type FactKey = readonly [label: string, given: Given, kept?: Given]

/** What is kept in the column of keys: an indicator with what the roadmap said then, or a fact that stood below the others. */
type RowKey =
  | { readonly key: string; readonly words: string; readonly facts: readonly FactKey[] }
  | { readonly key: string; readonly label: string }

export function indicatorRowKey(token: Token, words: string, facts: readonly FactKey[]): string {
  return JSON.stringify({ key: textOfToken(token), words, facts } satisfies RowKey)
}

export function leftoverRowKey({ token, label }: TypedFact): string {
  return JSON.stringify({ key: token === undefined ? '' : textOfToken(token), label } satisfies RowKey)
}

export interface ReadFacts {
  readonly facts: readonly TypedFact[]
  /** Of all indicators that had a row. */
  readonly tokens: readonly Token[]
  /** Undefined where it is not our sheet, or its columns are no longer what they were. */
  readonly head: KeyColumn | undefined
  readonly isWrittenBeyond: boolean
  readonly hasLinks: boolean
}

/** What is as the roadmap said it then is nobody's own writing. */
export function readFacts(book: PreviousBook): ReadFacts {
  let keys: KeyColumn | undefined
  let factColumn: number | undefined
  let isKnown = true
  let beyond = false
  const rows: IndicatorRow[] = []
  const gone: TypedFact[] = []
  const { hasLinks } = book.readRows(progressName, (row) => {
    keys ??= keyColumnIn(row)
    if (keys === undefined) return
    beyond ||= isWrittenBeyond(row, keys)
    if (isText(row.get(0), titleHeader)) factColumn = [...row].find(([, value]) => isText(value, factHeader))?.[0]
    const key = parsed(keyOf(row, keys))
    if (key === undefined) return
    const [title, unit] = [row.get(0), row.get(1)]
    if ('label' in key) {
      const value = inUnit(row.get(leftoverColumn), [title, unit])
      const fact = { token: tokenIn(key.key), label: key.label, value, keptAgainst: undefined, title, unit }
      if (value !== undefined) gone.push(fact)
      return
    }
    isKnown &&= factColumn !== undefined || key.facts.length === 0
    if (factColumn === undefined) return
    const first = factColumn
    const values = key.facts.map((_, index) => inUnit(row.get(first + index), [title, unit]))
    rows.push({ key, values, title, unit })
  })
  return {
    facts: [...factsIn(rows), ...gone],
    tokens: rows.map(({ key }) => tokenIn(key.key)).filter((token) => token !== undefined),
    head: isKnown ? keys : undefined,
    isWrittenBeyond: beyond,
    hasLinks,
  }
}

interface IndicatorRow {
  readonly key: Extract<RowKey, { readonly facts: unknown }>
  readonly values: readonly (CellValue | undefined)[]
  readonly title: CellValue | undefined
  readonly unit: CellValue | undefined
}

/** Rows may have been sorted without the hidden column: then the words of a row lead to its key, if they are those of one. */
function factsIn(rows: readonly IndicatorRow[]): TypedFact[] {
  const byWords = new Map<string, IndicatorRow['key'] | undefined>()
  for (const { key } of rows) byWords.set(key.words, byWords.has(key.words) ? undefined : key)
  return rows.flatMap(({ key: beside, values, title, unit }) => {
    const words = wordsOf([title, unit])
    const own = beside.words === words ? beside : byWords.get(words)
    const key = own ?? beside
    const token = own === undefined ? undefined : tokenIn(own.key)
    return values.flatMap((value, index): TypedFact[] => {
      const [label, given = null, kept] = key.facts[index] ?? []
      if (label === undefined || isAs(value, given)) return []
      const isKept = kept !== undefined && isAs(value, kept)
      return [{ token, label, value, keptAgainst: isKept ? given : undefined, title, unit }]
    })
  })
}

/** «12 %» typed where per cents are counted is 12: programs keep it as 0.12, shown in another way. */
function inUnit(value: CellValue | undefined, names: readonly (CellValue | undefined)[]): CellValue | undefined {
  if (value === undefined || 'text' in value || !isOfHundredths(value.format)) return value
  if (!names.some((name) => name !== undefined && 'text' in name && isPercent(name.text))) return value
  return { number: Number((value.number * 100).toPrecision(12)), format: undefined }
}

export function isPercent(words: string): boolean {
  return /%|процент/i.test(words)
}

/** Where the value of a fact without an indicator stands: behind its title, unit and term. */
export const leftoverColumn = 3

export function isAs(value: CellValue | undefined, given: Given): boolean {
  return givenBy(value) === given
}

export function givenBy(value: CellValue | undefined): Given {
  if (value === undefined) return null
  return 'text' in value ? value.text : value.number
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
    'words' in key &&
    typeof key.words === 'string' &&
    'facts' in key &&
    Array.isArray(key.facts) &&
    key.facts.every((each: unknown) => Array.isArray(each) && typeof each[0] === 'string')
  )
}
