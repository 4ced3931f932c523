import { type IParagraphOptions, Paragraph } from 'docx'
import type { Paragraph as LayoutParagraph, TextBlock } from '../../../layout/layout.ts'
import { linesIn } from '../../../layout/measure.ts'
import { firstLineIndent, numberingOf } from '../lists.ts'
import { type Mark, marksOf } from '../marks.ts'
import { runsOf } from '../runs.ts'
import type { Setting } from '../setting.ts'
import { bodySize } from '../style/look.ts'
import { strongStyle } from '../style/style-sheet.ts'

/** Lines of text that go with a signature to the next page. */
const linesKept = 3

export function renderText({ lead, paragraphs }: TextBlock, setting: Setting): Paragraph[] {
  const marks = marksOf(paragraphs)
  const leadRuns = lead === undefined ? [] : runsOf(lead, strongStyle)
  const kept = setting.keepNext ? keptFrom(paragraphs, setting.width) : paragraphs.length
  const isLeadAlone = lead !== undefined && (paragraphs.length === 0 || marks[0] !== undefined)

  return [
    ...(isLeadAlone ? [new Paragraph({ style: 'BodyText', keepNext: true, children: leadRuns })] : []),
    ...paragraphs.map((paragraph, index) => {
      const start = index === 0 && lead !== undefined && !isLeadAlone ? [...leadRuns, ...runsOf(' ')] : []
      const item = itemOptions(marks[index], setting)
      return new Paragraph({
        style: marks[index] === undefined ? 'BodyText' : 'ListParagraph',
        ...(index >= kept && { keepNext: true }),
        ...item.options,
        children: [...start, ...runsOf(item.before + paragraph.text)],
      })
    }),
  ]
}

/** Numbers in running text are text, as an order's items are cited by them; only dashes and bullets are Word's lists. */
function itemOptions(mark: Mark | undefined, { lists }: Setting): { options: IParagraphOptions; before: string } {
  if (mark === undefined) return { options: {}, before: '' }
  const numbering = numberingOf(mark, 'text', lists)
  if (numbering !== undefined) return { options: { numbering }, before: '' }
  const options = mark.level === 0 ? {} : { indent: firstLineIndent(mark.level) }
  return { options, before: `${mark.text} ` }
}

/** The first of the last paragraphs that have together the lines to keep. */
function keptFrom(paragraphs: readonly LayoutParagraph[], width: number): number {
  let lines = 0
  let index = paragraphs.length
  while (index > 0 && lines < linesKept) {
    index -= 1
    lines += linesIn(paragraphs[index]?.text ?? '', width, bodySize)
  }
  return index
}
