import { Paragraph } from 'docx'
import type { LineStyle, LinesBlock } from '../../../layout/layout.ts'
import { runsOf, runsOfLines } from '../runs.ts'
import type { Setting } from '../setting.ts'

const styles: Readonly<Record<LineStyle, string>> = {
  letterhead: 'Letterhead',
  act: 'Act',
  subject: 'Subject',
  title: 'Heading1',
  edition: 'Edition',
  heading: 'Heading2',
  executor: 'Executor',
  footnote: 'Footnote',
}

/** Lines of one block are one paragraph, so that a heading of three lines is one heading; footnotes are one each. */
export function renderLines(block: LinesBlock, { keptLines }: Setting): Paragraph[] {
  const style = styles[block.style]
  const kept = keptLines > 0 ? { keepNext: true } : {}
  if (block.style === 'footnote') {
    return block.lines.map((line) => new Paragraph({ style, ...kept, children: runsOf(line) }))
  }
  return [new Paragraph({ style, ...kept, children: runsOfLines(block.lines) })]
}
