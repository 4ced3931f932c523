/** Word counts lengths in twips, twentieths of a point, and type sizes in half points. */

const twipsPerMillimetre = 1440 / 25.4

export function twips(millimetres: number): number {
  return Math.round(millimetres * twipsPerMillimetre)
}

export function twipsOfPoints(points: number): number {
  return Math.round(points * 20)
}

/** Widths in millimetres as whole twips whose sum is the sum of the widths, rounded once. */
export function twipsOfAll(millimetres: readonly number[]): number[] {
  let end = 0
  let from = 0
  return millimetres.map((width) => {
    end += width
    const start = from
    from = twips(end)
    return from - start
  })
}
