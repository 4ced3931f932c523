/** The indexes of a longest part of the numbers that never falls, in order; near-linear (patience sorting). */
export function longestRise(numbers: readonly number[]): number[] {
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [index, number] of numbers.entries()) {
    const at = firstAbove(ends, numbers, number)
    before[index] = ends[at - 1]
    ends[at] = index
  }
  const rise: number[] = []
  for (let index = ends.at(-1); index !== undefined; index = before[index]) rise.push(index)
  return rise.reverse()
}

/** Where in the growing list of ends the first number above this one stands. */
function firstAbove(ends: readonly number[], numbers: readonly number[], number: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[ends[middle] as number] as number) > number) high = middle
    else low = middle + 1
  }
  return low
}
