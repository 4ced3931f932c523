import type { Layout } from '../layout/layout.ts'
import type { RenderMeta } from './meta.ts'

/** A format a layout can be shown in. */
export interface Renderer {
  /** Of the files it makes, without a dot. */
  readonly extension: string
  render(layout: Layout, meta: RenderMeta): Promise<Uint8Array>
}

/** Every format by the name it is asked for. The Office libraries are loaded when something is rendered. */
export const renderers = {
  docx: {
    extension: 'docx',
    render: async (layout, meta) => (await import('./docx/docx.ts')).renderDocx(layout, meta),
  },
  xlsx: {
    extension: 'xlsx',
    render: async (layout, meta) => (await import('./xlsx/xlsx.ts')).renderXlsx(layout, meta),
  },
} as const satisfies Record<string, Renderer>

export type RenderFormat = keyof typeof renderers
