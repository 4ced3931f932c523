import type { ReadOf } from '../format/format.ts'
import type { Profile } from '../model/profile.ts'
import { everySection, type Indicator, type Roadmap, withParts } from '../model/roadmap.ts'
import { lines, signature, text } from './blocks.ts'
import { curvesOf } from './curves.ts'
import { eventsTable } from './events-table.ts'
import { extractAddressee, extractEnd, extractTitle } from './extract.ts'
import { footnoteLines, footnoteMarks } from './footnotes.ts'
import { indicatorsTable } from './indicators-table.ts'
import type { Block, Layout, Part, Typography } from './layout.ts'
import { orderBlocks } from './order.ts'
import { pageOf, textWidthOf } from './page.ts'
import { paragraphsOf } from './paragraphs.ts'
import { scheduleOf } from './schedule.ts'
import { asides, ownRoles, titleOf } from './sections.ts'
import { stampsOf } from './stamps.ts'

/** Roadmap in; what is shown, in which order and in which words, out. */
export function arrange(roadmap: Roadmap): Layout {
  const { written, approved } = roadmap
  return {
    title: titleOver(roadmap).replace(/\s+/g, ' ').trim(),
    author: written.order?.issuer?.map(({ value }) => value).join(', '),
    date: approved?.value,
    typography: typographyOf(roadmap.profile),
    parts: [...orderPart(roadmap), roadmapPart(roadmap)],
    schedule: scheduleOf(roadmap),
    curves: curvesOf(roadmap),
  }
}

function titleOver(roadmap: Roadmap): string {
  return roadmap.extractFor === undefined ? (roadmap.written.title?.value ?? '') : extractTitle(roadmap)
}

function typographyOf({ page, order, ...profile }: Profile): Typography {
  const { font, size, lineSpacing, indent, pageNumbers, stamp, signatureGap, unbreakable } = profile
  const own = { font, size, lineSpacing, indent, pageNumbers, stamp, signatureGap, unbreakable }
  return { ...own, mirrored: page.mirrored, subject: order.subject }
}

/** An order of which only date and number are known is not printed, nor is one beside an extract of its appendix. */
function orderPart({ written: { order }, orderItems, profile, extractFor }: Roadmap): Part[] {
  if (extractFor !== undefined) return []
  const { subject, preamble, signature: signed, executor } = order ?? {}
  const says = orderItems.length > 0 || [subject, preamble, signed, executor].some((each) => each !== undefined)
  if (order === undefined || !says) return []
  return [{ kind: 'order', page: pageOf('portrait', profile), blocks: orderBlocks(order, orderItems, profile) }]
}

function roadmapPart(roadmap: Roadmap): Part {
  const { written, form, profile } = roadmap
  const { extractFor } = roadmap
  const page = pageOf(form.orientation, profile)
  const width = textWidthOf(page)
  const stamps = stampsOf(roadmap)
  const indicators = indicatorBlocks(roadmap, roadmap.indicators, form.indicators.heading, width)
  const blocks: Block[] = [
    ...(stamps === undefined ? [] : [stamps]),
    ...lines('title', [titleOver(roadmap)]),
    ...lines(
      'edition',
      written.editions?.map(({ value }) => value),
    ),
    ...(extractFor === undefined ? [] : extractAddressee(extractFor)),
    ...(written.passport ?? []).flatMap(passportBlocks),
    ...(form.indicators.place === 'before' ? indicators : []),
    ...eventBlocks(roadmap, width),
    ...(form.indicators.place === 'after' ? indicators : []),
    ...(written.notes ?? []).flatMap(passportBlocks),
    ...(extractFor === undefined ? signature(written.signature) : extractEnd(roadmap)),
    ...contactBlocks(written),
  ]
  return { kind: 'roadmap', page, blocks }
}

/** One table, or one under the title of each section. */
function eventBlocks(roadmap: Roadmap, width: number): Block[] {
  const { ownEvents, sections, form } = roadmap
  const places = new Map(roadmap.events.map((event, index) => [event, index]))
  const tables: Block[] = []
  if (form.sections !== 'heading') {
    if (ownEvents.length + sections.length > 0)
      tables.push(eventsTable(roadmap, { events: ownEvents, sections }, places, width))
  } else {
    if (ownEvents.length > 0) tables.push(eventsTable(roadmap, { events: ownEvents, sections: [] }, places, width))
    for (const section of sections) {
      tables.push(
        ...lines(
          'heading',
          titleOf(section).map((paragraph) => paragraph.text),
        ),
      )
      tables.push(...text(asides(section, ownRoles)))
      tables.push(eventsTable(roadmap, { events: [], sections: [section] }, places, width))
    }
  }
  const own = everySection(roadmap).flatMap((section) =>
    indicatorBlocks(
      roadmap,
      section.indicators,
      titleOf(section)
        .map((paragraph) => paragraph.text)
        .join('\n'),
      width,
    ),
  )
  return [...tables, ...own]
}

function indicatorBlocks(
  roadmap: Roadmap,
  indicators: readonly Indicator[],
  heading: string | undefined,
  width: number,
): Block[] {
  if (indicators.length === 0) return []
  const notes = footnoteLines(footnoteMarks(indicators.flatMap(withParts)))
  return [
    ...lines('heading', heading === undefined ? [] : [heading]),
    indicatorsTable(roadmap, indicators, width),
    ...lines('footnote', notes),
  ]
}

/** A heading that leads into its text («Цель проекта: …») stands on its line, any other above it. */
function passportBlocks({ heading, text: written, inline }: ReadOf<'block'>): Block[] {
  const paragraphs = paragraphsOf((written ?? []).map(({ value }) => value))
  if (heading === undefined) return text(paragraphs)
  const leads = heading.value.trimEnd().endsWith(':')
  const inLine = inline?.value ?? (leads && paragraphs.length === 1)
  if (inLine) return text(paragraphs, heading.value)
  return leads
    ? [...text([], heading.value), ...text(paragraphs)]
    : [...lines('heading', [heading.value]), ...text(paragraphs)]
}

function contactBlocks({ contacts, contactsHeading }: ReadOf<'roadmap'>): Block[] {
  const blocks = (contacts ?? []).flatMap(({ name, position, lines: written }) => [
    ...text([], [name?.value, position?.value].filter(Boolean).join(', ')),
    ...text(paragraphsOf((written ?? []).map(({ value }) => value))),
  ])
  return blocks.length === 0 ? [] : [...lines('heading', [contactsHeading?.value ?? 'Контакты']), ...blocks]
}
