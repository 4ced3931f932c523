import type { Form } from '../model/form.ts'
import type { Profile } from '../model/profile.ts'
import { type ColumnContent, measuredColumn } from './column-need.ts'
import type { TableBlock } from './layout.ts'
import { columnWidths, leastTotal, tornColumns } from './widths.ts'

/** The size of the type: what the profile wants gives way to words that are cut; what the layout says stands. */
export interface WantedSize {
  readonly points: number
  readonly isFixed: boolean
}

/** Of the roadmap's own tables. */
export function tableSize(form: Form, profile: Profile): WantedSize {
  return { points: form.fontSize ?? profile.tableSize, isFixed: form.fontSize !== undefined }
}

/** Smaller type nobody reads on paper, in points. */
const smallest = 8
const step = 0.5

/** How a table is set in `total` millimetres: in the largest type up to the wanted one in which no word is cut. */
export function tableFit(
  contents: readonly ColumnContent[],
  total: number,
  wanted: WantedSize,
  unbreakable: boolean,
): Pick<TableBlock, 'columns' | 'fontSize' | 'tight'> {
  const columns = contents.map((content) => measuredColumn(content, unbreakable))
  const fontSize = sizesFrom(wanted).find((points) => leastTotal(columns, points) <= total) ?? leastSize(wanted)
  const widths = columnWidths(columns, total, fontSize)
  const torn = tornColumns(columns, widths, fontSize).map((index) => contents[index]?.header ?? '')
  const isTight = fontSize < wanted.points || torn.length > 0
  return {
    fontSize,
    columns: widths.map((width) => ({ width })),
    tight: isTight ? { wanted: wanted.points, torn } : undefined,
  }
}

/** From the largest. */
function sizesFrom({ points, isFixed }: WantedSize): number[] {
  if (isFixed) return [points]
  const count = Math.max(0, Math.floor((points - smallest) / step))
  return Array.from({ length: count + 1 }, (_, index) => points - index * step)
}

function leastSize(wanted: WantedSize): number {
  return sizesFrom(wanted).at(-1) ?? wanted.points
}
