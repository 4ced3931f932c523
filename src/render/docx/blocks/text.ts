import { type IParagraphOptions, Paragraph } from 'docx'
import type { Paragraph as LayoutParagraph, TextBlock } from '../../../layout/layout.ts'
import { linesIn } from '../../../layout/measure.ts'
import { libraryNumbering } from '../list-numbers.ts'
import { firstLineIndent, numberingOf } from '../lists.ts'
import { type Mark, marksOf } from '../marks.ts'
import { runsOf } from '../runs.ts'
import type { Setting } from '../setting.ts'
import { strongStyle } from '../style/style-sheet.ts'
import { twipsOfPoints } from '../units.ts'

export function renderText(block: TextBlock, setting: Setting): Paragraph[] {
  const all = [...leadAlone(block), ...paragraphOptions(block, setting)]
  return all.map((options, index) => {
    const before = index === 0 && setting.previous?.kind === 'table'
    const after = index === all.length - 1 && setting.next?.kind === 'table'
    return new Paragraph({ ...options, ...(before || after ? { spacing: besideTable(before, after) } : {}) })
  })
}

/** A lead has its own line where a list follows it, or nothing. */
function leadAlone({ lead, paragraphs }: TextBlock): IParagraphOptions[] {
  if (lead === undefined || leadsParagraph(paragraphs)) return []
  return [{ style: 'BodyText', keepNext: true, children: runsOf(lead, strongStyle) }]
}

function leadsParagraph([first]: TextBlock['paragraphs']): boolean {
  return first !== undefined && first.item === undefined
}

function paragraphOptions({ lead, paragraphs }: TextBlock, setting: Setting): IParagraphOptions[] {
  const marks = marksOf(paragraphs)
  const kept = keptFrom(paragraphs, setting)
  const leadRuns = lead === undefined || !leadsParagraph(paragraphs) ? [] : runsOf(`${lead} `, strongStyle)
  return paragraphs.map(({ text }, index) => {
    const item = itemOptions(marks[index], setting)
    return {
      style: marks[index] === undefined ? 'BodyText' : 'ListParagraph',
      ...(index >= kept && { keepNext: true }),
      ...item.options,
      children: [...(index === 0 ? leadRuns : []), ...runsOf(item.before + text)],
    }
  })
}

const tableDistance = twipsOfPoints(10)

/** A table has no space of its own around it. */
function besideTable(before: boolean, after: boolean) {
  return { ...(before && { before: tableDistance }), ...(after && { after: tableDistance }) }
}

/** Numbers in running text are text, as an order's items are cited by them; only dashes and bullets are Word's lists. */
function itemOptions(mark: Mark | undefined, { lists }: Setting): { options: IParagraphOptions; before: string } {
  if (mark === undefined) return { options: {}, before: '' }
  const numbering = numberingOf(mark, 'text', lists)
  if (numbering !== undefined) return { options: { numbering: libraryNumbering(numbering) }, before: '' }
  const options = mark.level === 0 ? {} : { indent: firstLineIndent(mark.level, lists) }
  return { options, before: `${mark.text} ` }
}

/** The first of the last paragraphs that have together the lines to keep. */
function keptFrom(paragraphs: readonly LayoutParagraph[], { keptLines, ...room }: Setting): number {
  let lines = 0
  let index = paragraphs.length
  while (index > 0 && lines < keptLines) {
    index -= 1
    lines += linesOf(paragraphs[index], room)
  }
  return index
}

export function textLines({ paragraphs }: TextBlock, room: Room): number {
  return paragraphs.reduce((lines, paragraph) => lines + linesOf(paragraph, room), 0)
}

/** What lines are counted by. */
type Room = Pick<Setting, 'width' | 'typography'>

function linesOf(paragraph: LayoutParagraph | undefined, { width, typography }: Room): number {
  return linesIn(paragraph?.text ?? '', width, typography.size)
}
