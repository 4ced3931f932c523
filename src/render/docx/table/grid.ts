import type { Cell, Row } from '../../../layout/layout.ts'

/** A place in a row of the grid: a cell that begins there, or the part of one that began in a row above. */
export interface Place {
  readonly cell: Cell
  readonly merge: 'none' | 'start' | 'continued'
}

/** Rows with every place of the grid filled: Word wants the covered places too, and opens no row with a hole. */
export function filledRows(rows: readonly Row[], columnCount: number): Place[][] {
  const covered = new Map<number, { cell: Cell; rowsLeft: number }>()
  return rows.map((row, rowIndex) => {
    const places: Place[] = []
    let column = 0
    while (column < columnCount) {
      const above = covered.get(column)
      const cell = above?.cell ?? row.cells.find((candidate) => candidate.column === column) ?? emptyCell(column)
      if (above !== undefined) {
        places.push({ cell, merge: 'continued' })
        if (above.rowsLeft === 1) covered.delete(column)
        else covered.set(column, { cell, rowsLeft: above.rowsLeft - 1 })
      } else {
        const rowsBelow = Math.min(cell.rowSpan, rows.length - rowIndex) - 1
        places.push({ cell, merge: rowsBelow > 0 ? 'start' : 'none' })
        if (rowsBelow > 0) covered.set(column, { cell, rowsLeft: rowsBelow })
      }
      column += cell.columnSpan
    }
    return places
  })
}

function emptyCell(column: number): Cell {
  return { column, columnSpan: 1, rowSpan: 1, align: 'left', paragraphs: [], number: undefined }
}
