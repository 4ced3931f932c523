import type { Layout } from '../layout/layout.ts'
import type { Roadmap } from '../model/roadmap.ts'
import type { RenderMeta } from './meta.ts'

/** A document before it has a format. All that is shown is in the layout; the roadmap is for formats that carry its meaning. */
export interface Document {
  readonly roadmap: Roadmap
  readonly layout: Layout
}

/** A format a document can have. */
export interface Renderer {
  /** Of the files it makes, without a dot. */
  readonly extension: string
  render(document: Document, meta: RenderMeta): Promise<Uint8Array>
}

/** Every format by the name it is asked for. The Office libraries are loaded when something is rendered. */
export const renderers = {
  docx: {
    extension: 'docx',
    render: async ({ layout }, meta) => (await import('./docx/docx.ts')).renderDocx(layout, meta),
  },
  xlsx: {
    extension: 'xlsx',
    render: async ({ layout }, meta) => (await import('./xlsx/xlsx.ts')).renderXlsx(layout, meta),
  },
} as const satisfies Record<string, Renderer>

export type RenderFormat = keyof typeof renderers
