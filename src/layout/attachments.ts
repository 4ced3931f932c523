import type { ReadOf } from '../format/format.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { appendixNumbers, hasIndicatorAppendix } from './appendix-numbers.ts'
import { lines } from './blocks.ts'
import { indicatorBlocks } from './indicators-table.ts'
import type { Block, Page, Part } from './layout.ts'
import { pageOf, textWidthOf } from './page.ts'
import { passportBlocks } from './passport.ts'
import { plainTable } from './plain-table.ts'
import { attachmentStamps } from './stamps.ts'

/**
 * The further appendices, each on paper of its own: the indicators, where the layout sends them there, then the author's. An
 * extract is of the roadmap alone, its indicators stand below the table.
 */
export function attachmentParts(roadmap: Roadmap): Part[] {
  if (roadmap.extractFor !== undefined) return []
  const numbers = appendixNumbers(roadmap)
  const authors = (roadmap.written.attachments ?? []).map((each, index) =>
    attachmentPart(each, numbers.attachments[index], roadmap),
  )
  return [...(hasIndicatorAppendix(roadmap) ? [indicatorPart(numbers.indicators, roadmap)] : []), ...authors]
}

/** The same without paper of their own, for a width in millimetres: the blocks of each. */
export function attachmentsFor(roadmap: Roadmap, width: number): Block[][] {
  if (roadmap.extractFor !== undefined) return []
  const numbers = appendixNumbers(roadmap)
  return (roadmap.written.attachments ?? []).map((each, index) =>
    attachmentBlocks(each, numbers.attachments[index], roadmap, width),
  )
}

/** The paper of each of them. */
export function attachmentPages(roadmap: Roadmap): Page[] {
  if (roadmap.extractFor !== undefined) return []
  return (roadmap.written.attachments ?? []).map((each) => attachmentPage(each, roadmap))
}

function attachmentPage({ orientation }: ReadOf<'attachment'>, { profile }: Roadmap): Page {
  return pageOf(orientation?.value ?? 'portrait', profile)
}

function attachmentPart(written: ReadOf<'attachment'>, number: string | undefined, roadmap: Roadmap): Part {
  const page = attachmentPage(written, roadmap)
  return { kind: 'attachment', page, blocks: attachmentBlocks(written, number, roadmap, textWidthOf(page)) }
}

function attachmentBlocks(
  written: ReadOf<'attachment'>,
  number: string | undefined,
  roadmap: Roadmap,
  width: number,
): Block[] {
  const title = written.title?.value ?? ''
  const { table } = written
  return [
    ...attachmentStamps(written, number, roadmap),
    ...lines('title', [title]),
    ...(written.blocks ?? []).flatMap(passportBlocks),
    ...(table === undefined ? [] : [plainTable(table, nameOf(title), width, roadmap.profile)]),
    ...(written.notes ?? []).flatMap(passportBlocks),
  ]
}

function indicatorPart(number: string | undefined, roadmap: Roadmap): Part {
  const { form, indicators, profile } = roadmap
  const page = pageOf(form.orientation, profile)
  return {
    kind: 'attachment',
    page,
    blocks: [
      ...attachmentStamps({}, number, roadmap),
      ...lines('title', [form.indicators.heading ?? 'ПОКАЗАТЕЛИ']),
      ...indicatorBlocks(roadmap, indicators, undefined, textWidthOf(page)),
    ],
  }
}

function nameOf(title: string): string {
  return title.replace(/\s+/g, ' ').trim()
}
