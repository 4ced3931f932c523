import { type IParagraphOptions, Paragraph } from 'docx'
import type { Paragraph as LayoutParagraph, TextBlock } from '../../../layout/layout.ts'
import { linesIn } from '../../../layout/measure.ts'
import { firstLineIndent, numberingOf } from '../lists.ts'
import { type Mark, marksOf } from '../marks.ts'
import { runsOf } from '../runs.ts'
import type { Setting } from '../setting.ts'
import { bodySize } from '../style/look.ts'
import { strongStyle } from '../style/style-sheet.ts'
import { twipsOfPoints } from '../units.ts'

export function renderText({ lead, paragraphs }: TextBlock, setting: Setting): Paragraph[] {
  const marks = marksOf(paragraphs)
  const leadRuns = lead === undefined ? [] : runsOf(lead, strongStyle)
  const kept = keptFrom(paragraphs, setting)
  const isLeadAlone = lead !== undefined && (paragraphs.length === 0 || marks[0] !== undefined)

  return [
    ...(isLeadAlone ? [new Paragraph({ style: 'BodyText', keepNext: true, children: leadRuns })] : []),
    ...paragraphs.map((paragraph, index) => {
      const start = index === 0 && lead !== undefined && !isLeadAlone ? [...leadRuns, ...runsOf(' ')] : []
      const item = itemOptions(marks[index], setting)
      return new Paragraph({
        style: marks[index] === undefined ? 'BodyText' : 'ListParagraph',
        ...(index >= kept && { keepNext: true }),
        ...spacingOf(index, paragraphs.length, setting),
        ...item.options,
        children: [...start, ...runsOf(item.before + paragraph.text)],
      })
    }),
  ]
}

/** A table has no space of its own around it. */
function spacingOf(index: number, count: number, { previous, next }: Setting): IParagraphOptions {
  const before = index === 0 && previous?.kind === 'table'
  const after = index === count - 1 && next?.kind === 'table'
  if (!before && !after) return {}
  return { spacing: { ...(before && { before: besideTable }), ...(after && { after: besideTable }) } }
}

const besideTable = twipsOfPoints(10)

/** Numbers in running text are text, as an order's items are cited by them; only dashes and bullets are Word's lists. */
function itemOptions(mark: Mark | undefined, { lists }: Setting): { options: IParagraphOptions; before: string } {
  if (mark === undefined) return { options: {}, before: '' }
  const numbering = numberingOf(mark, 'text', lists)
  if (numbering !== undefined) return { options: { numbering }, before: '' }
  const options = mark.level === 0 ? {} : { indent: firstLineIndent(mark.level) }
  return { options, before: `${mark.text} ` }
}

/** The first of the last paragraphs that have together the lines to keep. */
function keptFrom(paragraphs: readonly LayoutParagraph[], { keptLines, width }: Setting): number {
  let lines = 0
  let index = paragraphs.length
  while (index > 0 && lines < keptLines) {
    index -= 1
    lines += linesOf(paragraphs[index], width)
  }
  return index
}

export function textLines({ paragraphs }: TextBlock, width: number): number {
  return paragraphs.reduce((lines, paragraph) => lines + linesOf(paragraph, width), 0)
}

function linesOf(paragraph: LayoutParagraph | undefined, width: number): number {
  return linesIn(paragraph?.text ?? '', width, bodySize)
}
