import type { Edit, Fix } from '../diagnostic/fix.ts'

/**
 * The fixes that can be applied together: from the start of the text on, each whole or not at all. One that touches what
 * an earlier one changes is left for the next round.
 */
export function chooseFixes<Mending extends { readonly fix: Fix }>(
  text: string,
  mendings: readonly Mending[],
): Mending[] {
  const taken = new Taken(text.length)
  return [...mendings]
    .sort((a, b) => startOf(a.fix) - startOf(b.fix))
    .filter(({ fix: { edits } }) => {
      if (edits.some((edit) => taken.touches(edit))) return false
      for (const edit of edits) taken.add(edit)
      return true
    })
}

/** The text with the fixes applied, none of which touches another. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { start, end, text: put } of fixes.flatMap(({ edits }) => edits).sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(done, start), put)
    done = end
  }
  return [...pieces, text.slice(done)].join('')
}

function startOf({ edits }: Fix): number {
  return edits.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY)
}

/** Which code units of a text are replaced, and before which something is put in. */
class Taken {
  private readonly replaced: Uint8Array
  private readonly insertedAt: Uint8Array

  constructor(length: number) {
    this.replaced = new Uint8Array(length + 1)
    this.insertedAt = new Uint8Array(length + 1)
  }

  add({ start, end }: Edit): void {
    if (start === end) this.insertedAt[start] = 1
    else this.replaced.fill(1, start, end)
  }

  /** An insertion touches a replacement at either end of it, and another at the same place: their order would be a guess. */
  touches({ start, end }: Edit): boolean {
    if (start === end) return [this.insertedAt[start], this.replaced[start - 1], this.replaced[start]].includes(1)
    return this.insertedAt.subarray(start, end + 1).includes(1) || this.replaced.subarray(start, end).includes(1)
  }
}
