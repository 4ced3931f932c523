import type { ReadOf } from '../format/format.ts'
import type { Profile } from '../model/profile.ts'
import { printsOrder } from '../model/requisites.ts'
import { everySection, type Roadmap } from '../model/roadmap.ts'
import { appendixNumbers } from './appendix-numbers.ts'
import { attachmentParts } from './attachments.ts'
import { lines, signatures, text, visas } from './blocks.ts'
import { curvesOf } from './curves.ts'
import { eventsTables } from './events-table.ts'
import { extractAddressee, extractEnd, extractTitle } from './extract.ts'
import { signsOf } from './identity.ts'
import { indicatorBlocks } from './indicators-table.ts'
import type { Block, Layout, Part, Schedule, Typography } from './layout.ts'
import { orderBlocks } from './order.ts'
import { pageOf, textWidthOf } from './page.ts'
import { paragraphsOf } from './paragraphs.ts'
import { passportBlocks } from './passport.ts'
import { propertiesOf } from './properties.ts'
import { placesInSchedule, scheduleOf } from './schedule.ts'
import { asides, ownRoles, titleOf } from './sections.ts'
import { stampsOf } from './stamps.ts'

/** Roadmap in; what is shown, in which order and in which words, out. */
export function arrange(roadmap: Roadmap): Layout {
  let schedule: Schedule | undefined
  return {
    ...propertiesOf(roadmap, titleOver(roadmap)),
    typography: typographyOf(roadmap.profile),
    parts: [...orderPart(roadmap), roadmapPart(roadmap), ...attachmentParts(roadmap)],
    // As long as all the tables, and the document itself does without.
    get schedule() {
      schedule ??= scheduleOf(roadmap)
      return schedule
    },
    curves: curvesOf(roadmap),
    signs: signsOf(roadmap),
    workingPage: roadmap.profile.book === 'working' ? pageOf('landscape', roadmap.profile) : undefined,
  }
}

export function titleOver(roadmap: Roadmap): string {
  return roadmap.extractFor === undefined ? (roadmap.written.title?.value ?? '') : extractTitle(roadmap)
}

export function typographyOf({ page, order, ...profile }: Profile): Typography {
  const { font, size, lineSpacing, indent, pageNumbers, stamp, signatureGap, unbreakable } = profile
  const own = { font, size, lineSpacing, indent, pageNumbers, stamp, signatureGap, unbreakable }
  return { ...own, mirrored: page.mirrored, subject: order.subject }
}

/** Beside an extract of its appendix the order is not printed. */
function orderPart(roadmap: Roadmap): Part[] {
  const { written, profile, extractFor } = roadmap
  const { order } = written
  if (extractFor !== undefined || order === undefined || !printsOrder(roadmap)) return []
  return [{ kind: 'order', page: pageOf('portrait', profile), blocks: orderBlocks(order, roadmap) }]
}

function roadmapPart(roadmap: Roadmap): Part {
  const { written, form, profile, extractFor } = roadmap
  const place = extractFor !== undefined && form.indicators.place === 'appendix' ? 'after' : form.indicators.place
  const page = pageOf(form.orientation, profile)
  const width = textWidthOf(page)
  const indicators = indicatorBlocks(roadmap, roadmap.indicators, form.indicators.heading, width)
  const blocks: Block[] = [
    ...stampsOf(roadmap, appendixNumbers(roadmap).roadmap),
    ...lines('title', [titleOver(roadmap)]),
    ...lines(
      'edition',
      written.editions?.map(({ value }) => value),
    ),
    ...(extractFor === undefined ? [] : extractAddressee(extractFor)),
    ...(written.passport ?? []).flatMap(passportBlocks),
    ...(place === 'before' ? indicators : []),
    ...eventBlocks(roadmap, width),
    ...(place === 'after' ? indicators : []),
    ...(written.notes ?? []).flatMap(passportBlocks),
    ...(extractFor === undefined ? [...signatures(written.signature), ...visas(written.visas)] : extractEnd(roadmap)),
    ...contactBlocks(written),
  ]
  return { kind: 'roadmap', page, blocks }
}

/** One table, or one under the title of each section. */
export function eventBlocks(roadmap: Roadmap, width: number): Block[] {
  const { ownEvents, sections, form } = roadmap
  const places = placesInSchedule(roadmap)
  const isParted = form.sections === 'heading'
  const unparted = isParted ? { events: ownEvents, sections: [] } : { events: ownEvents, sections }
  const first = unparted.events.length + unparted.sections.length > 0 ? [unparted] : []
  const parted = isParted ? sections : []
  const shown = [...first, ...parted.map((section) => ({ events: [], sections: [section] }))]
  const tables = eventsTables(roadmap, shown, places, width)
  const events: Block[] = [
    ...tables.slice(0, first.length),
    ...parted.flatMap((section, index) => [
      ...lines(
        'heading',
        titleOf(section).map((paragraph) => paragraph.text),
      ),
      ...text(asides(section, ownRoles)),
      ...tables.slice(first.length + index, first.length + index + 1),
    ]),
  ]
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
  return [...events, ...own]
}

export function contactBlocks({ contacts, contactsHeading }: ReadOf<'roadmap'>): Block[] {
  const blocks = (contacts ?? []).flatMap(({ name, position, lines: written }) => [
    ...text([], [name?.value, position?.value].filter(Boolean).join(', ')),
    ...text(paragraphsOf((written ?? []).map(({ value }) => value))),
  ])
  return blocks.length === 0 ? [] : [...lines('heading', [contactsHeading?.value ?? 'Контакты']), ...blocks]
}
