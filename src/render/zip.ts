import { unzipSync, type Zippable, zipSync } from 'fflate'

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

/** Why a stranger's package is not unpacked. */
export type ZipRefusal = 'damaged' | 'unsafe-names' | 'too-large'

/**
 * A stranger's package, or the parts of it that are wanted. Sizes are believed as the archive declares them and no more is
 * unpacked than that, so `limit`, in bytes, holds for an archive that lies as well.
 */
export function unpack(
  archive: Uint8Array,
  limit: number,
  isWanted: (name: string) => boolean = () => true,
): PackageParts | ZipRefusal {
  let total = 0
  let refusal: ZipRefusal | undefined
  const names = new Set<string>()
  try {
    const files = unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false
        const folded = name.toLowerCase()
        total += originalSize
        if (names.has(folded)) refusal = 'damaged'
        if (isUnsafe(name)) refusal = 'unsafe-names'
        if (total > limit) refusal = 'too-large'
        names.add(folded)
        return refusal === undefined && !name.endsWith('/')
      },
    })
    return refusal ?? new Map(Object.entries(files))
  } catch {
    return 'damaged' // The library has many words for a broken archive; the package is of no use with any of them.
  }
}

/** A name that would lead out of the folder it is unpacked into. */
function isUnsafe(name: string): boolean {
  return /^(?:[/\\]|[a-z]:)|\\|\0/i.test(name) || name.split('/').includes('..')
}
