import { bug } from '../bug.ts'
import { byCodeUnits } from '../diagnostic/by-code-units.ts'
import type { Problem, Severity } from '../diagnostic/diagnostic.ts'
import type { Entry, FileFindings, Findings, Tally } from './reporter.ts'
import { Binding, type Held, type Sheaf, unfolded } from './sheaf.ts'

/** Keeps a text for later; what it gives back tells it again. */
export type Shelf = (text: string) => Kept
export type Kept = () => string

/** On a shelf, the findings in one file. */
interface InFile {
  readonly tally: readonly Tally[]
  readonly leaves: readonly Kept[]
  /** The first of the checked files that told of it. */
  readonly origin: number
}

/**
 * What a run has found, file by file. A file that several include is told of by each of them, and its findings are here once.
 * What comes out does not hang on the order in which it came.
 */
export class Found {
  private readonly shelf: Shelf
  private readonly files = new Map<string, InFile>()
  private readonly problems = new Map<string, Problem>()

  constructor(shelf: Shelf = (text) => () => text) {
    this.shelf = shelf
  }

  /** What checking one file has brought; `origin` is its number in the run. */
  add(sheaves: readonly Sheaf[], problems: readonly Problem[], origin: number): void {
    for (const problem of problems) if (!this.problems.has(problem.name)) this.problems.set(problem.name, problem)
    for (const { file, tally, leaves } of sheaves) {
      const known = this.files.get(file)
      if (known === undefined) this.files.set(file, { tally, leaves: leaves.map(this.shelf), origin })
      else if (isSame(known, leaves)) this.files.set(file, { ...known, origin: Math.min(known.origin, origin) })
      else this.files.set(file, this.together(known, leaves, origin))
    }
  }

  /** Of the reports that were asked for, the findings of one; of certain severities only, where these are named. */
  report(number: number, severities?: readonly Severity[]): Findings {
    const { files, problems } = this
    const isTold = (severity: Severity) => severities?.includes(severity) ?? true
    const inFile = (file: string): FileFindings | undefined => {
      const known = files.get(file)
      const tally = known?.tally.filter(({ severity }) => isTold(severity)) ?? []
      if (known === undefined || tally.length === 0) return undefined
      return { file, tally, entries: { [Symbol.iterator]: () => entriesIn(known, number, isTold) } }
    }
    return {
      in: inFile,
      problem: (rule) => problems.get(rule) ?? bug(`nothing is known about ${rule}`),
      *[Symbol.iterator]() {
        for (const file of [...files.keys()].sort()) {
          const found = inFile(file)
          if (found !== undefined) yield found
        }
      },
    }
  }

  /** Findings that two have brought, in order and each once: of two that say the same, that of the file checked first. */
  private together(known: InFile, leaves: readonly string[], origin: number): InFile {
    const own = known.leaves.flatMap((leaf) => unfolded(leaf()))
    const all = [
      ...own.map((held) => ({ origin: known.origin, ...held })),
      ...leaves.flatMap(unfolded).map((held) => ({ ...held, origin })),
    ].sort((a, b) => compare(a, b) || a.origin - b.origin)
    const binding = new Binding()
    for (const [index, held] of all.entries()) {
      const before = all[index - 1]
      if (before === undefined || compare(before, held) !== 0) binding.add(held)
    }
    const bound = binding.bound()
    return { tally: bound.tally, leaves: bound.leaves.map(this.shelf), origin: Math.min(known.origin, origin) }
  }
}

function isSame(known: InFile, leaves: readonly string[]): boolean {
  return known.leaves.length === leaves.length && leaves.every((leaf, index) => known.leaves[index]?.() === leaf)
}

function* entriesIn({ leaves }: InFile, number: number, isTold: (severity: Severity) => boolean): Generator<Entry> {
  for (const leaf of leaves)
    for (const { severity, entries } of unfolded(leaf()))
      if (isTold(severity)) yield entries[number] ?? bug('a report that nobody asked for')
}

/** As `inOrder` has it, inside of one file. */
function compare(a: Held, b: Held): number {
  return a.start - b.start || byCodeUnits(a.rule, b.rule) || a.end - b.end || byCodeUnits(a.said, b.said)
}
