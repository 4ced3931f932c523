import type { Look } from '../sheet.ts'

/** Looks of the sheets people work in. Colours are those of the programs' own «good», «neutral», «bad». */

const cell: Look = { points: 9, bold: false, align: 'left', vertical: 'top', border: true }
const mark: Look = { ...cell, align: 'center', vertical: 'middle', color: '1F3864' }

export const working = {
  title: { ...cell, points: 14, bold: true, border: false, vertical: 'middle' },
  about: { ...cell, border: false, color: '595959' },
  header: { ...cell, bold: true, align: 'center', vertical: 'middle', fill: 'E4EAF4' },
  upright: { ...cell, vertical: 'middle', fill: 'E4EAF4', isUpright: true },
  text: cell,
  center: { ...cell, align: 'center' },
  centerDate: { ...cell, align: 'center', format: 'dd.mm.yyyy' },
  total: { ...cell, bold: true, align: 'center', vertical: 'middle' },
  section: { ...cell, bold: true, fill: 'F4F4F4', vertical: 'middle' },
  mark,
  bar: { ...mark, fill: '9DB7DB' },
  ongoing: { ...mark, fill: 'E4EAF4' },
  value: { ...cell, align: 'center', vertical: 'middle' },
  key: { ...cell, runsOn: true },
  openValue: { ...cell, align: 'center', vertical: 'middle', fill: 'FFFBE6', isOpen: true },
  open: { ...cell, fill: 'FFFBE6', isOpen: true },
  openDate: { ...cell, align: 'center', fill: 'FFFBE6', isOpen: true, format: 'dd.mm.yyyy' },
  openCenter: { ...cell, align: 'center', fill: 'FFFBE6', isOpen: true },
} as const satisfies Record<string, Look>

export const colours = {
  good: { color: '006100', fill: 'C6EFCE' },
  soon: { color: '7F6000', fill: 'FFEB9C' },
  bad: { color: '9C0006', fill: 'FFC7CE' },
  pale: { color: '7F7F7F', fill: 'F2F2F2' },
  grid: 'BFBFBF',
  today: 'FFF2CC',
  plan: '7F7F7F',
  fact: '2F5597',
} as const
