import type { Diagnostic } from '../diagnostic/diagnostic.ts'

/**
 * What makes each finding the same finding tomorrow: its file, its rule, the keys above it and the words it is about.
 * Neither lines nor places in a list count, so that what is written above may come and go; equal ones are numbered.
 */
export function fingerprints(diagnostics: readonly Diagnostic[], nameOf: (name: string) => string): string[] {
  const seen = new Map<string, number>()
  return diagnostics.map(({ place, problem }) => {
    const { source, start, end, path } = place
    const keys = path.filter((step) => typeof step === 'string')
    const words = source.text.slice(start, end).replace(/\s+/g, ' ').trim()
    const identity = [nameOf(source.name), problem.name, ...keys, words].join('\n')
    const before = seen.get(identity) ?? 0
    seen.set(identity, before + 1)
    return hash(`${identity}\n${before}`)
  })
}

/** 64 bits in two lanes of multiply and shift: short, the same everywhere, not meant to keep secrets. */
function hash(text: string): string {
  let low = 0x41c6ce57
  let high = 0xdeadbeef
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x5f356495)
    high = Math.imul(high ^ unit, 0x9e3779b1)
  }
  const mixedLow = mix(low, high)
  return hex(mix(high, mixedLow)) + hex(mixedLow)
}

function mix(a: number, b: number): number {
  return Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0')
}
