import { Paragraph } from 'docx'
import type { LineStyle, LinesBlock } from '../../../layout/layout.ts'
import { runsOf, runsOfLines } from '../runs.ts'
import type { Setting } from '../setting.ts'
import { twips } from '../units.ts'

const styles: Readonly<Record<LineStyle, string>> = {
  letterhead: 'Letterhead',
  act: 'Act',
  subject: 'Subject',
  title: 'Heading1',
  edition: 'Edition',
  heading: 'Heading2',
  wordLeft: 'OrderingWord',
  wordCenter: 'OrderingWordCenter',
  executor: 'Executor',
  footnote: 'Footnote',
}

/** Lines of one block are one paragraph, so that a heading of three lines is one heading; footnotes are one each. */
export function renderLines(block: LinesBlock, { keptLines, width, typography }: Setting): Paragraph[] {
  const style = styles[block.style]
  const kept = keptLines > 0 ? { keepNext: true } : {}
  if (block.style === 'footnote') {
    const last = block.lines.length - 1
    return block.lines.map(
      (line, index) => new Paragraph({ style, ...(index < last ? { keepNext: true } : kept), children: runsOf(line) }),
    )
  }
  // At the left, the subject is a corner block like a stamp.
  const isCorner = block.style === 'subject' && typography.subject === 'left'
  const corner = isCorner ? { indent: { right: twips(Math.max(0, width - typography.stamp.width)) } } : {}
  return [new Paragraph({ style, ...kept, ...corner, children: runsOfLines(block.lines) })]
}
