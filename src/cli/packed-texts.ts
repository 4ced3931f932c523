import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Kept } from '../report/found.ts'

/** In signs: so much is quickly at hand again; what is more is packed. */
const loose = 16 * 1024 * 1024

/** What packing looks back to at most, in bytes (RFC 1951). */
const window = 32 * 1024

/**
 * Texts that are held until all are there, of well-formed Unicode. Texts much alike – findings of thousands of files – take
 * about a twentieth of their place; few are left as they are.
 */
export class PackedTexts {
  private open: Text[] = []
  private length = 0
  /** What texts have in common, as far as the first tell. */
  private dictionary: Buffer | undefined

  readonly put = (text: string): Kept => {
    const kept = new Text(text)
    this.open.push(kept)
    this.length += text.length
    if (this.length > loose) this.pack()
    return () => kept.read()
  }

  private pack(): void {
    this.dictionary ??= Buffer.from(
      this.open
        .map((text) => text.read().slice(0, window))
        .join('')
        .slice(0, window),
    )
    for (const text of this.open) text.pack(this.dictionary)
    this.open = []
    this.length = 0
  }
}

class Text {
  private text: string | undefined
  private packed: { readonly bytes: Buffer; readonly dictionary: Buffer } | undefined

  constructor(text: string) {
    this.text = text
  }

  read(): string {
    if (this.packed === undefined) return this.text ?? ''
    const { bytes, dictionary } = this.packed
    return inflateRawSync(bytes, { dictionary }).toString()
  }

  pack(dictionary: Buffer): void {
    // What zlib gives is the beginning of a much larger piece of memory.
    const bytes = Buffer.from(deflateRawSync(this.read(), { level: 1, dictionary }))
    this.packed = { bytes, dictionary }
    this.text = undefined
  }
}
