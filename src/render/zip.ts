import { type DeflateOptions, deflateSync, unzipSync, Zip, ZipDeflate, type ZipInputFile, ZipPassThrough } from 'fflate'
import { inSteps, step } from '../in-steps.ts'

/** The files of a package by their names. */
export type PackageParts = ReadonlyMap<string, Uint8Array>

/** A file that is made piece by piece while it is packed: nobody ever holds all of it. */
export type TextInPieces = Iterable<string>

/** What a file of a package is made of. */
export type Part = Uint8Array | string | TextInPieces

/** Office readers want the list of the parts' types before the parts. */
const first = '[Content_Types].xml'

/**
 * A package in a fixed order and without the clock. Zip times are local and without a zone, and are read back as local:
 * noon exists on that day in every zone, so the bytes do not depend on where the program runs. Nor do they on what it runs on:
 * the library is JavaScript, while the zlib of Node packs in one way here and in another there.
 */
export function pack(parts: ReadonlyMap<string, Part>, level: Level = usual): Uint8Array {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error
    packed.push(bytes)
  })
  for (const [name, part] of [...parts].sort(byPlace)) addPart(zip, name, part, level)
  zip.end()
  return joined(packed)
}

function addPart(zip: Zip, name: string, part: Part, level: Level): void {
  if (part instanceof Uint8Array) {
    added(zip, new WholeFile(name, level)).push(part, true)
    return
  }
  // A compressor has more to do with each of many pieces than with all that is in them.
  const steps = inSteps(typeof part === 'string' ? [part] : part)
  const { value: opening = '' } = steps.next()
  if (opening.length < step) {
    added(zip, new WholeFile(name, level)).push(encoder.encode(opening), true)
    return
  }
  const file = added(zip, new ZipDeflate(name, { level, mem: memory }))
  const buffer = new Uint8Array(2 * step)
  const push = (text: string) => {
    for (let rest = text; rest !== ''; ) {
      // The compressor copies what it is given: one buffer is enough for all of them.
      const { read, written } = encoder.encodeInto(rest, buffer)
      file.push(buffer.subarray(0, written))
      rest = rest.slice(read)
    }
  }
  push(opening)
  for (const text of steps) push(text)
  file.push(new Uint8Array(), true)
}

function added<File extends ZipInputFile>(zip: Zip, file: File): File {
  file.mtime = new Date(1980, 0, 1, 12)
  zip.add(file)
  return file
}

/** Packed in one go: the compressor takes no more memory than the file is worth, and most parts are short. */
class WholeFile extends ZipPassThrough {
  override compression = 8
  private readonly level: Level

  constructor(name: string, level: Level) {
    super(name)
    this.level = level
  }

  protected override process(bytes: Uint8Array, isLast: boolean): void {
    this.ondata(null, deflateSync(bytes, { level: bytes.length < worthPacking ? 0 : this.level }), isLast)
  }
}

/** In bytes: what a shorter file would save is not worth the trees of codes that packing begins with. */
const worthPacking = 400

/** How hard to look for what can be said shorter. */
type Level = NonNullable<DeflateOptions['level']>
const usual: Level = 6

/** What the compressor finds its way back with: 128 KB, with which it packs as well as with the megabyte that it would take. */
const memory = 4

const encoder = new TextEncoder()

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** In the order they are given: one may be made of what has been seen in those before it. */
function byPlace([a]: readonly [string, Part], [b]: readonly [string, Part]): number {
  return Number(b === first) - Number(a === first)
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
