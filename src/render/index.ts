import type { Renderer } from './renderer.ts'

/** Every format by the name it is asked for. Its library is loaded when something is rendered. */
const formats = {
  docx: {
    extension: 'docx',
    render: async ({ layout }, meta) => ({ bytes: await (await import('./docx/docx.ts')).renderDocx(layout, meta) }),
  },
  xlsx: {
    extension: 'xlsx',
    goesOn: true,
    render: async ({ layout }, meta) => (await import('./xlsx/xlsx.ts')).renderXlsx(layout, meta),
  },
  ics: {
    extension: 'ics',
    goesOn: true,
    render: async (document, meta) => (await import('./ics/ics.ts')).renderIcs(document, meta),
  },
  html: {
    extension: 'html',
    render: async ({ layout }, meta) => ({ bytes: (await import('./html/html.ts')).renderHtml(layout, meta) }),
  },
  md: {
    extension: 'md',
    render: async ({ layout }) => ({ bytes: (await import('./md/md.ts')).renderMd(layout) }),
  },
  csv: {
    extension: 'csv',
    besideExtension: 'показатели.csv',
    render: async (document) => (await import('./csv/csv.ts')).renderCsv(document),
  },
  json: {
    extension: 'json',
    render: async ({ roadmap }) => ({ bytes: (await import('./json/json.ts')).renderJson(roadmap) }),
  },
} as const satisfies Record<string, Renderer>

export type RenderFormat = keyof typeof formats

export const renderers: Readonly<Record<RenderFormat, Renderer>> = formats
