import type { Sheet } from '../sheet.ts'

/** The charts of a sheet as parts of the package: the drawing that places them and one part each. */
export function drawingParts(_sheet: Sheet, _number: number, _before: number, _font: string): [string, string][] {
  return []
}
