import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { bug } from '../../src/bug.ts'
import { arrange } from '../../src/layout/arrange.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { renderXlsx } from '../../src/render/xlsx/xlsx.ts'
import { compileText } from '../compile-text.ts'

const meta = { created: Date.UTC(2020, 6, 17), generator: 'dorkarta' }

export function layoutOf(text: string): Layout {
  return arrange(compileText(text).value ?? bug('the text has no roadmap'))
}

export async function bytesOf(text: string): Promise<Uint8Array> {
  return (await renderXlsx(layoutOf(text), meta)).bytes
}

export async function partsOf(text: string): Promise<Map<string, string>> {
  return new Map(Object.entries(unzipSync(await bytesOf(text))).map(([name, part]) => [name, strFromU8(part)]))
}

/** The workbook as a reader of the format sees it. */
export async function workbookOf(text: string): Promise<ExcelJS.Workbook> {
  return loaded(await bytesOf(text))
}

export async function loaded(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer as ArrayBuffer)
  return book
}

/** Cells with something in them, but only the first of merged ones: address and text. */
export function cellsOf(sheet: ExcelJS.Worksheet): Map<string, string> {
  const cells = new Map<string, string>()
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.master === cell && cell.text !== '') cells.set(cell.address, cell.text)
    })
  })
  return cells
}

export function allText(book: ExcelJS.Workbook): string {
  return book.worksheets.flatMap((sheet) => [...cellsOf(sheet).values()]).join('\n')
}

/** Where a text stands. */
export function addressOf(sheet: ExcelJS.Worksheet, text: string): string {
  const found = [...cellsOf(sheet)].find(([, value]) => value.includes(text))
  return found?.[0] ?? bug(`no cell says ${text}`)
}
