import type { Cell, Row } from '../../../layout/layout.ts'
import type { Look } from './look.ts'

/** Styles of the text in tables. Each size has styles of its own. */

type Kind = Row['kind']
type Align = Cell['align']

const kinds: readonly Kind[] = ['header', 'columnNumbers', 'section', 'body']
const aligns: readonly Align[] = ['left', 'center']

const names: Readonly<Record<Kind, string>> = {
  header: 'Заголовок графы',
  columnNumbers: 'Номер графы',
  section: 'Раздел таблицы',
  body: 'Текст таблицы',
}

const ids: Readonly<Record<Kind, string>> = {
  header: 'TableHeader',
  columnNumbers: 'TableColumnNumber',
  section: 'TableSection',
  body: 'TableText',
}

const largestColumnNumber = 10

export function tableLooks(sizes: ReadonlySet<number>): Look[] {
  return [...sizes].flatMap((size) => kinds.flatMap((kind) => aligns.map((align) => cellLook(kind, align, size))))
}

export function cellStyle(kind: Kind, align: Align, size: number): string {
  return `${ids[kind]}${align === 'center' ? 'Center' : ''}${sizeInId(size)}`
}

function cellLook(kind: Kind, align: Align, size: number): Look {
  return {
    id: cellStyle(kind, align, size),
    name: `${names[kind]}${align === 'center' ? ' по центру' : ''}, ${String(size).replace('.', ',')} пт`,
    basedOn: 'Normal',
    align,
    size: kind === 'columnNumbers' ? Math.min(size, largestColumnNumber) : size,
    bold: isBold(kind),
  }
}

export function isBold(kind: Kind): boolean {
  return kind === 'section'
}

/** 11.5 becomes 11-5: an id has no dots. */
function sizeInId(size: number): string {
  return String(size).replace('.', '-')
}
