import type { Diagnostic } from '../diagnostic/diagnostic.ts'

/**
 * What makes each finding the same finding tomorrow: its file, its rule, the keys above it and the words it is about.
 * Neither lines nor places in a list count, so that what is written above may come and go; equal ones are numbered.
 */
export function identityOf({ place, problem }: Diagnostic, nameOf: (name: string) => string): string {
  const { source, start, end, path } = place
  const keys = path.filter((step) => typeof step === 'string')
  const words = source.text.slice(start, end).replace(/\s+/g, ' ').trim()
  return written(hashed([nameOf(source.name), problem.name, ...keys, words].join('\n'), beginning))
}

/** Makes fingerprints of the identities of a report, in its order. */
export class Fingerprints {
  private readonly nameOf: (name: string) => string
  /** Files that go by each name: of one that has it alone, nothing is remembered when another comes. */
  private readonly sharing = new Map<string, number>()
  private readonly shared = new Map<string, Map<string, number>>()
  private file: string | undefined
  private seen = new Map<string, number>()

  constructor(files: Iterable<{ readonly file: string }>, nameOf: (name: string) => string) {
    this.nameOf = nameOf
    for (const { file } of files) this.sharing.set(nameOf(file), (this.sharing.get(nameOf(file)) ?? 0) + 1)
  }

  of(file: string, identity: string): string {
    if (file !== this.file) this.open(file)
    const before = this.seen.get(identity) ?? 0
    this.seen.set(identity, before + 1)
    const [low, high] = hashed(`\n${before}`, read(identity))
    const mixedLow = mix(low, high)
    return hex(mix(high, mixedLow)) + hex(mixedLow)
  }

  private open(file: string): void {
    const name = this.nameOf(file)
    this.file = file
    this.seen = this.shared.get(name) ?? new Map()
    if ((this.sharing.get(name) ?? 0) > 1) this.shared.set(name, this.seen)
  }
}

/** 64 bits in two lanes of multiply and shift: short, the same everywhere, not meant to keep secrets. */
type Lanes = readonly [low: number, high: number]

const beginning: Lanes = [0x41c6ce57, 0xdeadbeef]

/** The lanes after a text that goes on where another has ended. */
function hashed(text: string, [firstLow, firstHigh]: Lanes): Lanes {
  let low = firstLow
  let high = firstHigh
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x5f356495)
    high = Math.imul(high ^ unit, 0x9e3779b1)
  }
  return [low, high]
}

function mix(a: number, b: number): number {
  return Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
}

function written([low, high]: Lanes): string {
  return hex(low) + hex(high)
}

function read(identity: string): Lanes {
  return [Number.parseInt(identity.slice(0, 8), 16) | 0, Number.parseInt(identity.slice(8), 16) | 0]
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0')
}
