/** How paragraphs look, in the units people speak of: points and millimetres. */
export interface Look {
  readonly id: string
  /** As Word shows it in its list of styles. Word's own styles keep their English names, which it translates itself. */
  readonly name: string
  readonly basedOn?: string
  /** Word's own style, not one of ours. */
  readonly builtIn?: boolean
  readonly size?: number
  readonly bold?: boolean
  readonly align?: 'left' | 'center' | 'both'
  readonly firstLine?: number
  readonly before?: number
  readonly after?: number
  /** A multiple of the single line; or exactly so many points. */
  readonly line?: number
  readonly exactLine?: number
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  /** Rank of a heading, from 1. */
  readonly rank?: number
}

export const font = 'Times New Roman'
export const bodySize = 14

/** Of the first line of a paragraph, in millimetres. */
export const paragraphIndent = 12.5

export const looks: readonly Look[] = [
  { id: 'Normal', name: 'Normal', builtIn: true },
  {
    id: 'Heading1',
    name: 'heading 1',
    builtIn: true,
    basedOn: 'Normal',
    rank: 1,
    bold: true,
    align: 'center',
    before: 6,
    after: 12,
    keepNext: true,
    keepLines: true,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    builtIn: true,
    basedOn: 'Normal',
    rank: 2,
    bold: true,
    align: 'center',
    before: 14,
    after: 8,
    keepNext: true,
    keepLines: true,
  },
  {
    id: 'BodyText',
    name: 'Body Text',
    builtIn: true,
    basedOn: 'Normal',
    align: 'both',
    firstLine: paragraphIndent,
  },
  { id: 'ListParagraph', name: 'List Paragraph', builtIn: true, basedOn: 'BodyText' },
  { id: 'Header', name: 'header', builtIn: true, basedOn: 'Normal', size: 12, align: 'center' },
  { id: 'Signature', name: 'Signature', builtIn: true, basedOn: 'Normal', align: 'left', before: 32, keepLines: true },
  { id: 'Letterhead', name: 'Бланк', basedOn: 'Normal', align: 'center', after: 18 },
  { id: 'Act', name: 'Вид документа', basedOn: 'Normal', bold: true, align: 'center', after: 12, keepNext: true },
  { id: 'Dateline', name: 'Дата, место и номер', basedOn: 'Normal', align: 'left', after: 14 },
  { id: 'Subject', name: 'Заголовок к тексту', basedOn: 'Normal', bold: true, align: 'center', before: 4, after: 18 },
  { id: 'Stamp', name: 'Гриф', basedOn: 'Normal', align: 'left', after: 12, keepLines: true },
  { id: 'Edition', name: 'Редакция', basedOn: 'Normal', align: 'center', after: 12, keepNext: true },
  { id: 'Executor', name: 'Отметка об исполнителе', basedOn: 'Normal', size: 10, align: 'left', before: 24 },
  { id: 'Footnote', name: 'Примечание к таблице', basedOn: 'Normal', size: 10, align: 'both', before: 3 },
  // A table needs a paragraph after it: one that takes no room, or one that parts it from the next table.
  { id: 'TableEnd', name: 'Конец таблицы', basedOn: 'Normal', size: 1, exactLine: 1 },
  { id: 'TableGap', name: 'Промежуток между таблицами', basedOn: 'Normal', size: 1, exactLine: 14 },
]
