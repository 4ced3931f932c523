import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Provenance } from '../render/meta.ts'

/** Files as they are read for one document: the roadmap first, then what it includes. */
export class ReadFiles {
  private readonly files: { readonly path: string; readonly sha256: string }[] = []

  /** The digest is of the very bytes, a byte order mark included, so that any other program finds the same. */
  readonly add = (path: string, bytes: Uint8Array): void => {
    this.files.push({ path, sha256: createHash('sha256').update(bytes).digest('hex') })
  }

  /** Names without folders: those are nobody else's business. */
  provenance(): Provenance | undefined {
    const [source, ...included] = this.files
    if (source === undefined) return undefined
    return {
      source: source.path === '-' ? undefined : basename(source.path),
      sha256: source.sha256,
      included: included.map(({ path, sha256 }) => ({ name: basename(path), sha256 })),
    }
  }
}

/** The text of the QR code, line by line: which document it is, and what it was made from. */
export function codeOf(identity: readonly string[], provenance: Provenance | undefined, generator: string): string {
  return [...identity, ...(provenance === undefined ? [] : [`SHA-256: ${provenance.sha256}`, generator])].join('\n')
}
