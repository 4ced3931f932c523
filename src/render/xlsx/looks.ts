import type { LineStyle, Row, TableBlock } from '../../layout/layout.ts'
import type { Look } from './sheet.ts'

/** What the names of looks mean on a sheet. Type sizes are in points. */

const text: Look = { points: 12, bold: false, align: 'left', vertical: 'top', border: false }

const small = 10

export const looks = {
  text,
  stamp: text,
  date: { ...text, vertical: 'bottom' },
  place: { ...text, align: 'center', vertical: 'bottom' },
  number: { ...text, align: 'right', vertical: 'bottom' },
  position: { ...text, vertical: 'bottom' },
  name: { ...text, align: 'right', vertical: 'bottom' },
  visa: { ...text, align: 'right' },
} as const satisfies Record<string, Look>

export const lineLooks: Record<LineStyle, Look> = {
  letterhead: { ...text, align: 'center' },
  act: { ...text, align: 'center', bold: true },
  subject: { ...text, align: 'center', bold: true },
  wordLeft: text,
  wordCenter: { ...text, align: 'center' },
  title: { ...text, align: 'center', bold: true },
  edition: { ...text, align: 'center' },
  heading: { ...text, align: 'center', bold: true },
  executor: { ...text, points: small },
  footnote: { ...text, points: small },
}

export function rowLook(kind: Row['kind'], { fontSize }: TableBlock): Omit<Look, 'align'> {
  const cell: Omit<Look, 'align'> = { points: fontSize, bold: false, vertical: 'top', border: true }
  switch (kind) {
    case 'header':
      return { ...cell, vertical: 'middle' }
    case 'section':
      return { ...cell, bold: true }
    case 'columnNumbers':
      return { ...cell, points: Math.min(fontSize, small), vertical: 'middle' }
    case 'body':
      return cell
  }
}

/** In points, above a block of this kind; nothing above the first block of a sheet. */
export const gaps = { small: 3, usual: 9, wide: 18 } as const
