import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

/** Documents as LibreOffice lays them out, and what the Word file says, to be compared. */

export const isOfficeInstalled = ['soffice', 'pdftotext', 'pdfinfo', 'pdftoppm'].every(
  (tool) => spawnSync('which', [tool]).status === 0,
)

export interface PrintedPage {
  /** Without white space: lines are broken anywhere. Cell by cell, in the order of the file. */
  readonly text: string
  readonly orientation: 'portrait' | 'landscape'
}

/** One start of LibreOffice for files of one kind, into `folder`: pages by the name of the file. */
export function printed(files: readonly string[], folder: string): Map<string, PrintedPage[]> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files])
  return new Map(files.map((file) => [basename(file), pagesOf(pdfOf(file, folder))]))
}

export function pdfOf(file: string, folder: string): string {
  return join(folder, basename(file).replace(/\.\w+$/, '.pdf'))
}

function pagesOf(pdf: string): PrintedPage[] {
  const texts = run('pdftotext', ['-raw', pdf, '-']).split('\f')
  const sizes = run('pdfinfo', ['-f', '1', '-l', '9999', pdf]).matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)
  return [...sizes].map(([, width, height], index) => ({
    text: squeezed(texts[index] ?? ''),
    orientation: Number(width) > Number(height) ? 'landscape' : 'portrait',
  }))
}

function run(tool: string, args: readonly string[]): string {
  return spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 2 ** 28 }).stdout
}

/** Hyphens of both kinds look the same. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, '').replace(/[\u2010\u2011]/g, '-')
}

export interface WrittenRow {
  readonly isHeader: boolean
  readonly paragraphs: readonly string[]
}

/** What word/document.xml says. */
export interface Written {
  readonly paragraphs: readonly string[]
  /** Of the tables of events and indicators: each with its rows. */
  readonly tables: readonly (readonly WrittenRow[])[]
}

export function written(docx: string): Written {
  const xml = strFromU8(unzipSync(readFileSync(docx))['word/document.xml'] ?? new Uint8Array())
  const tables = all(xml, 'w:tbl').filter((table) => table.includes('<w:tblCaption'))
  return {
    paragraphs: paragraphsIn(xml),
    tables: tables.map((table) =>
      all(table, 'w:tr').map((row) => ({ isHeader: row.includes('<w:tblHeader'), paragraphs: paragraphsIn(row) })),
    ),
  }
}

function paragraphsIn(xml: string): string[] {
  return all(xml, 'w:p').map((paragraph) =>
    paragraph
      .replace(/<w:(?:br|tab)\/>/g, ' ')
      .replaceAll('<w:noBreakHyphen/>', '-')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  )
}

function all(xml: string, element: string): string[] {
  return xml.match(new RegExp(`<${element}[ >].*?</${element}>`, 'gs')) ?? []
}

/** Words that the file has more often than the pages do, however they are broken into lines. */
export function lostWords({ paragraphs }: Written, pages: readonly PrintedPage[]): string[] {
  const text = pages.map((page) => page.text).join('')
  const counts = new Map<string, number>()
  for (const word of paragraphs.flatMap((paragraph) => paragraph.split(/\s+/)))
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].filter(([word, count]) => text.split(word).length - 1 < count).map(([word]) => word)
}

/** Rows of a table that stand on a page without all of the header, or on none. Rows are known by their longest paragraph. */
export function rowsWithoutHeader(table: readonly WrittenRow[], pages: readonly PrintedPage[]): string[] {
  const header = table.filter(({ isHeader }) => isHeader).flatMap((row) => row.paragraphs.map(squeezed))
  const isHeaded = (page: PrintedPage) => header.every((each) => page.text.includes(each))
  return table
    .filter(({ isHeader }) => !isHeader)
    .map(({ paragraphs }) => [...paragraphs].map(squeezed).sort((a, b) => b.length - a.length)[0] ?? '')
    .filter((said) => !pages.some((page) => page.text.includes(said) && isHeaded(page)))
}
