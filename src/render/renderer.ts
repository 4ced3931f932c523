import type { Said } from '../language/language.ts'
import type { Layout } from '../layout/layout.ts'
import type { Roadmap } from '../model/roadmap.ts'
import type { RenderMeta } from './meta.ts'

/** A document before it has a format. All that is shown is in the layout; the roadmap is for formats that carry its meaning. */
export interface Document {
  readonly roadmap: Roadmap
  readonly layout: Layout
}

/** What a format makes of a document. */
export interface Rendered {
  /** Undefined where there is nothing that a file of the format could hold; `leftOut` says so. */
  readonly bytes: Uint8Array | undefined
  /** A second file, where one is not enough. */
  readonly beside?: Uint8Array
  /** What the file does not hold, for whoever builds it. */
  readonly leftOut?: Said
  /** What became of the file that stood in its place. */
  readonly taken?: Taken
}

/** A file made before, on its way into the next one. */
export interface Taken {
  /** What has been taken over, or cannot be taken back, for whoever builds it. */
  readonly said: Said | undefined
  /** What has not: then the file that stood there is worth keeping. */
  readonly lost: Said | undefined
}

/** By formats that can hold any document. */
export type RenderedWhole = Rendered & { readonly bytes: Uint8Array }

/** A format a document can have. */
export interface Renderer {
  /** Of the files it makes, without a dot. */
  readonly extension: string
  /** Of the second file it may make, in the same place. */
  readonly besideExtension?: string
  /** Its files live on where they were taken to: the next one goes on from the one that stands in its place. */
  readonly goesOn?: true
  render(document: Document, meta: RenderMeta): Promise<Rendered>
}
