import type { Typography } from '../../../layout/layout.ts'

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
  readonly hidden?: boolean
  readonly align?: 'left' | 'center' | 'right' | 'both'
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

/** What a document's paragraphs look like. Sizes that follow from the body's are steps below it. */
export function looksOf({ size, lineSpacing, indent, pageNumbers, stamp, signatureGap, subject }: Typography): Look[] {
  const small = size - 4
  const numberAlign = pageNumbers.place === 'top-right' ? 'right' : 'center'
  return [
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
      firstLine: indent,
      ...(lineSpacing !== 1 && { line: lineSpacing }),
    },
    { id: 'ListParagraph', name: 'List Paragraph', builtIn: true, basedOn: 'BodyText' },
    { id: 'Header', name: 'header', builtIn: true, basedOn: 'Normal', size: Math.min(size, 12), align: numberAlign },
    { id: 'Footer', name: 'footer', builtIn: true, basedOn: 'Normal', size: Math.min(size, 12), align: numberAlign },
    { id: 'HeaderBack', name: 'Номер страницы на обороте', basedOn: 'Header', align: 'left' },
    {
      id: 'Signature',
      name: 'Signature',
      builtIn: true,
      basedOn: 'Normal',
      align: 'left',
      before: signatureGap,
      keepLines: true,
    },
    { id: 'VisaWord', name: 'Слово визы', basedOn: 'Normal', align: 'left', before: signatureGap, keepNext: true },
    { id: 'Visa', name: 'Виза', basedOn: 'Normal', align: 'left', before: 10 },
    { id: 'Letterhead', name: 'Бланк', basedOn: 'Normal', align: 'center', after: 18 },
    { id: 'Act', name: 'Вид документа', basedOn: 'Normal', bold: true, align: 'center', after: 12, keepNext: true },
    { id: 'Dateline', name: 'Дата, место и номер', basedOn: 'Normal', align: 'left', after: 14 },
    { id: 'Subject', name: 'Заголовок к тексту', basedOn: 'Normal', bold: true, align: subject, before: 4, after: 18 },
    {
      id: 'OrderingWord',
      name: 'Распорядительное слово',
      basedOn: 'Normal',
      align: 'left',
      ...(lineSpacing !== 1 && { line: lineSpacing }),
      keepNext: true,
    },
    {
      id: 'OrderingWordCenter',
      name: 'Распорядительное слово по центру',
      basedOn: 'OrderingWord',
      align: 'center',
      before: 6,
      after: 6,
    },
    { id: 'Stamp', name: 'Гриф', basedOn: 'Normal', align: stamp.align, after: 12, keepLines: true },
    ...(stamp.wordGap > 0
      ? [{ id: 'StampWord', name: 'Слово грифа', basedOn: 'Stamp', after: stamp.wordGap, keepNext: true }]
      : []),
    { id: 'Edition', name: 'Редакция', basedOn: 'Normal', align: 'center', after: 12, keepNext: true },
    { id: 'Executor', name: 'Отметка об исполнителе', basedOn: 'Normal', size: small, align: 'left', before: 24 },
    { id: 'Footnote', name: 'Примечание к таблице', basedOn: 'Normal', size: small, align: 'both', before: 3 },
    { id: 'Code', name: 'QR-код', basedOn: 'Normal', align: 'right' },
    // Between a table's header and its rows, where only the row of column numbers is repeated: so low, and hidden, that both
    // tables read as one.
    { id: 'TableJoint', name: 'Стык таблиц', basedOn: 'Normal', size: 1, exactLine: 1, hidden: true, keepNext: true },
    // A table needs a paragraph after it: one that takes no room, or one that parts it from the next table.
    { id: 'TableEnd', name: 'Конец таблицы', basedOn: 'Normal', size: 1, exactLine: 1 },
    { id: 'TableGap', name: 'Промежуток между таблицами', basedOn: 'Normal', size: 1, exactLine: 14 },
  ]
}
