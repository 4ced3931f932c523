import { type Zippable, zipSync } from 'fflate'

/** The files of a package by their names. */
export type PackageParts = ReadonlyMap<string, Uint8Array>

/** Office readers want the list of the parts' types before the parts. */
const first = '[Content_Types].xml'

/**
 * A package in a fixed order and without the clock. Zip times are local and without a zone, and are read back as local:
 * noon exists on that day in every zone, so the bytes do not depend on where the program runs.
 */
export function pack(parts: PackageParts): Uint8Array {
  const ordered: Zippable = {}
  for (const name of [...parts.keys()].sort(byPlace)) ordered[name] = parts.get(name) ?? new Uint8Array()
  return zipSync(ordered, { level: 6, mtime: new Date(1980, 0, 1, 12) })
}

/** By code units, as no locale may have a say. */
function byPlace(a: string, b: string): number {
  if (a === first || b === first) return a === first ? -1 : 1
  return a < b ? -1 : 1
}
