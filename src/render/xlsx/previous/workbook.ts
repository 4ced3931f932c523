import { SaxesParser } from 'saxes'
import { type PackageParts, unpack } from '../../zip.ts'
import { type CellValue, type FormatOf, formatBy, unescaped, valueIn, type WrittenCell } from './cell-value.ts'

/**
 * A workbook that stands where the new one is to stand: made here, written in by people, perhaps saved by another program.
 * Only its values are read, row by row and without a tree: exceljs would spread out every area that the file names.
 */
export interface PreviousBook {
  readonly sheets: readonly string[]
  readonly hasComments: boolean
  /**
   * Hands over the rows of a sheet from the top, those with something in them: values by their columns, from 0. Values have no
   * links: whether there are any is told at the end.
   */
  readRows(sheet: string, take: (row: PreviousRow) => void): { readonly hasLinks: boolean }
}

export type PreviousRow = ReadonlyMap<number, CellValue>

/** What the parts that are read may have together, in bytes. */
const mostUnpacked = 200 * 1024 * 1024

/** Undefined where it is no workbook, or one that cannot be read: damaged, too large, locked by a password. */
export function previousBook(archive: Uint8Array): PreviousBook | undefined {
  return unlessDamaged(() => {
    const names: string[] = []
    const common = partsOf(archive, (name) => {
      names.push(name)
      return commonParts.has(name)
    })
    const { sheets, from1904 } = workbookOf(common)
    const strings = stringsOf(common)
    const formatOf = formatsOf(common)
    return {
      sheets: [...sheets.keys()],
      hasComments: names.some((name) => /^xl\/(?:threadedComments\/|comments)/i.test(name)),
      readRows: (sheet, take) => {
        const place = sheets.get(sheet) ?? ''
        const part = partsOf(archive, (name) => name === place).get(place)
        const cell = (written: WrittenCell) => valueIn(written, strings, formatOf, from1904)
        return { hasLinks: part !== undefined && readRows(part, cell, take) }
      },
    }
  })
}

/** What a program wrote that is not ours may be wrong in as many ways as its library has words for. */
export function unlessDamaged<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

const home = 'xl/'
const parts = {
  workbook: `${home}workbook.xml`,
  relations: `${home}_rels/workbook.xml.rels`,
  strings: `${home}sharedStrings.xml`,
  styles: `${home}styles.xml`,
} as const
const commonParts: ReadonlySet<string> = new Set(Object.values(parts))

function partsOf(archive: Uint8Array, isWanted: (name: string) => boolean): PackageParts {
  const found = unpack(archive, mostUnpacked, isWanted)
  if (typeof found === 'string') throw new Error(found)
  return found
}

interface Tag {
  /** Without the prefix of its namespace. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Entities of the file's own are not known, so that nothing grows out of them. */
function walk(
  part: Uint8Array | undefined,
  on: { open?: (tag: Tag) => void; text?: (text: string) => void; close?: (name: string) => void },
): void {
  if (part === undefined) return
  const parser = new SaxesParser({})
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('opentag', ({ name, attributes }) => on.open?.({ name: local(name), attributes }))
  parser.on('text', (text) => on.text?.(text))
  parser.on('cdata', (text) => on.text?.(text))
  parser.on('closetag', ({ name }) => on.close?.(local(name)))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let start = 0; start < part.length; start += step)
    parser.write(decoder.decode(part.subarray(start, start + step), { stream: true }))
  parser.close()
}

/** In bytes. */
const step = 64 * 1024

function workbookOf(common: PackageParts): { sheets: ReadonlyMap<string, string>; from1904: boolean } {
  const places = new Map<string, string>()
  walk(common.get(parts.relations), {
    open: ({ name, attributes: { Id, Target = '' } }) => {
      if (name === 'Relationship' && Id !== undefined)
        places.set(Id, Target.startsWith('/') ? Target.slice(1) : home + Target)
    },
  })
  const sheets = new Map<string, string>()
  let from1904 = false
  if (!common.has(parts.workbook)) throw new Error('no workbook')
  walk(common.get(parts.workbook), {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      if (name === 'sheet') sheets.set(attributes['name'] ?? '', places.get(id ?? '') ?? '')
    },
  })
  return { sheets, from1904 }
}

/** Without the readings that stand above characters of other languages. */
function stringsOf(common: PackageParts): string[] {
  const strings: string[] = []
  let current = ''
  let isText = false
  let inReading = false
  walk(common.get(parts.strings), {
    open: ({ name }) => {
      if (name === 'si') current = ''
      if (name === 'rPh') inReading = true
      if (name === 't') isText = !inReading
    },
    text: (text) => {
      if (isText) current += text
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') inReading = false
      if (name === 'si') strings.push(unescaped(current))
    },
  })
  return strings
}

function formatsOf(common: PackageParts): FormatOf {
  const own = new Map<number, string>()
  const ids: number[] = []
  let inCells = false
  walk(common.get(parts.styles), {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) ids.push(Number(attributes['numFmtId'] ?? 0))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return (style) => formatBy(ids[style] ?? 0, own)
}

/** Of a sheet, counted from 1. */
const mostColumns = 16_384

/** Whether there are links on the sheet, of cells or by a formula. */
function readRows(
  part: Uint8Array,
  valueOfCell: (written: WrittenCell) => CellValue | undefined,
  take: (row: PreviousRow) => void,
): boolean {
  let hasLinks = false
  let isFormula = false
  let row = new Map<number, CellValue>()
  let column = -1
  let cell = { type: 'n', style: 0, content: '' }
  let isContent = false
  walk(part, {
    open: ({ name, attributes: { r, t, s } }) => {
      if (name === 'row') {
        row = new Map()
        column = -1
      }
      if (name === 'c') {
        column = r === undefined ? column + 1 : columnOf(r)
        cell = { type: t ?? 'n', style: Number(s ?? 0), content: '' }
      }
      if (name === 'v' || name === 't') isContent = true
      if (name === 'f') isFormula = true
      hasLinks ||= name === 'hyperlink'
    },
    text: (text) => {
      hasLinks ||= isFormula && /\bHYPERLINK\s*\(/i.test(text)
      if (isContent) cell.content += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') isContent = false
      if (name === 'f') isFormula = false
      if (name === 'c') {
        const value = valueOfCell(cell)
        if (value !== undefined && column >= 0 && column < mostColumns) row.set(column, value)
      }
      if (name === 'row' && row.size > 0) take(row)
    },
  })
  return hasLinks
}

/** From 0: of «C7» it is 2. */
function columnOf(address: string): number {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0] ?? ''
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
