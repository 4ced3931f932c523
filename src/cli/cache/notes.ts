import { sizeLimit } from '../../syntax/size-limit.ts'
import type { Witness } from '../compile-file.ts'
import { digestOf, digestOfFile } from './digest.ts'

/** What the result of one file was made from, besides what all files under one configuration have in common. */
export interface Noted {
  /** Of the file and its name. */
  readonly digest: string
  /** Files it includes, as it names them, each with the digest of its bytes or null where there is none. */
  readonly includes: readonly (readonly [path: string, digest: string | null])[]
  readonly hangsOnDay: boolean
}

/** Of a file: one that has more will be edited before it is checked again. */
export const mostFindings = 1_000

/** Takes notes while a file is compiled. */
export class Notes implements Witness {
  private readonly path: string
  private digest: string | undefined
  private readonly includes: (readonly [string, string | null])[] = []
  private hangsOnDay = false

  constructor(path: string) {
    this.path = path
  }

  /** Of the very bytes that are compiled: the file may be another one a moment later. */
  readonly read = (path: string, bytes: Uint8Array): void => {
    if (path === this.path) this.digest ??= digestOfFile(path, bytes)
  }

  readonly included = (path: string, bytes: Uint8Array | undefined): void => {
    this.includes.push([path, bytes === undefined ? null : digestOf(bytes)])
    // Of a file that is too large only that is known.
    if (bytes !== undefined && bytes.length > sizeLimit) this.isLost = true
  }

  private isLost = false

  readonly dayAsked = (): void => {
    this.hangsOnDay = true
  }

  /** Undefined where the result cannot be known again. */
  noted(): Noted | undefined {
    const { digest, includes, hangsOnDay } = this
    return digest === undefined || this.isLost ? undefined : { digest, includes, hangsOnDay }
  }
}
