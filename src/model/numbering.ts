import type { Form } from './form.ts'

/** Counts what is printed as numbers: those an author gives by hand stand, the others continue from them. */
export class Counter {
  private count = 0

  /** The number that was given last. */
  get reached(): number {
    return this.count
  }

  /** The number by hand, or the next one in order as `print` writes it. */
  next(byHand: string | undefined, print: (count: number) => string): string {
    if (byHand === undefined) {
      this.count++
      return print(this.count)
    }
    // An inserted row (35.1.) does not move the count, «7.» does.
    const whole = /^\D*(\d+)\D*$/.exec(byHand)
    if (whole !== null) this.count = Number(whole[1])
    return byHand
  }
}

/** The numbers a section stands under: [2, 1] is the first section inside the second. */
export type Trail = readonly number[]

export function sectionNumber(trail: Trail, { sections }: Form['numbering']): string {
  const last = trail.at(-1) ?? 0
  switch (sections) {
    case 'none':
      return ''
    case 'I.':
      return trail.length === 1 ? `${roman(last)}.` : `${trail.join('.')}.`
    case 'I':
      return trail.length === 1 ? roman(last) : trail.join('.')
    case '1.':
      return `${trail.join('.')}.`
    case '1':
      return trail.join('.')
  }
}

export function eventNumber(count: number, trail: Trail, { events }: Form['numbering']): string {
  switch (events) {
    case 'none':
      return ''
    case '1.':
      return `${count}.`
    case '1':
      return `${count}`
    case '1)':
      return `${count})`
    case '1.1.':
      return `${[...trail, count].join('.')}.`
    case '1.1':
      return [...trail, count].join('.')
  }
}

/** The number of an event inside another: 1.2. under 1., 1.2 under 1. */
export function nestedNumber(outer: string, count: number): string {
  if (outer === '') return ''
  const bare = outer.replace(/[.)]$/, '')
  return outer === bare ? `${bare}.${count}` : `${bare}.${count}.`
}

/** Roman figures for 1 … 3999. */
export function roman(number: number): string {
  const figures: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = number
  let written = ''
  for (const [value, figure] of figures) {
    while (rest >= value) {
      written += figure
      rest -= value
    }
  }
  return written
}
