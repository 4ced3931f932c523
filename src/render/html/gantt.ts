import { type CalendarDate, compareDates, daysInMonth } from '../../calendar/date.ts'
import type { Period } from '../../calendar/window.ts'
import type { Schedule, ScheduledEvent } from '../../layout/layout.ts'
import { fittedApart } from './fitted-names.ts'
import { marksOf } from './marks.ts'
import { type Attributes, element, type Markup, text } from './markup.ts'
import { intervalsOf } from './when.ts'

/** Events as bars over years, quarters and months. Lengths are in CSS pixels. */

const labelWidth = 320
/** Of the names on a telephone: 9.5 rem in the style sheet. */
const narrowWidth = 152
/** Sizes of their type, which the style sheet has too. */
const wideSize = 13
const narrowSize = 11
const laneHeight = 24
/** Of a lane whose name takes two lines. */
const tallLane = 38
const barHeight = 12
const headHeight = 60

/** Room for a control point on the last day. */
const rightEdge = 10

/** A month is never narrower than its letter. */
const narrowestMonth = 18
const widestMonth = 56
const fittingWidth = 1100

/** A calendar longer than this says nothing at a glance. */
const mostMonths = 12 * 15

const monthNames = ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const quarterNames = ['I', 'II', 'III', 'IV']

interface Scale {
  /** The first day of the first month. */
  readonly first: CalendarDate
  readonly months: readonly { readonly year: number; readonly month: number }[]
  readonly monthWidth: number
  readonly width: number
  /** Where a day begins. */
  readonly at: (day: CalendarDate) => number
}

/** The calendar of all events, or nothing where none is dated. `asOf` is the day to mark as today. */
export function ganttSection(schedule: Schedule, asOf: CalendarDate | undefined): Markup {
  const { events, span } = schedule
  const isDated = events.some(({ due }) => due.some(({ windows, points }) => windows.length + points.length > 0))
  if (span === undefined || !isDated) return text('')
  const scale = scaleOf(span)
  if (scale === undefined) return text('')
  const lanes = placed(lanesOf(schedule), scale)
  const height = lanes.reduce((sum, lane) => sum + lane.height, headHeight)
  const isToday = asOf !== undefined && isInside(asOf, scale, span)
  const today = isToday ? [todayLine(asOf, scale)] : []
  return element(
    'section',
    { class: 'screen gantt', 'aria-labelledby': 'gantt-title' },
    element('h2', { id: 'gantt-title' }, text('Календарь')),
    legend(isToday),
    element(
      'div',
      { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': 'Мероприятия по месяцам' },
      element(
        'svg',
        { class: 'names', 'aria-hidden': 'true', preserveAspectRatio: 'xMinYMin slice', ...sizeOf(labelWidth, height) },
        foot(labelWidth),
        ...lanes.map((lane) => rowOf(lane, lane.marks, nameOf(lane))),
      ),
      element(
        'svg',
        {
          class: 'months',
          role: 'img',
          'aria-label': 'Мероприятия по месяцам и кварталам; те же сроки словами – в таблице',
          ...sizeOf(scale.width, height),
        },
        ...grid(scale),
        // The names say whose they are and when.
        ...lanes.map((lane) => rowOf(lane, { 'data-event': lane.marks['data-event'] }, marksIn(lane, scale, span))),
        ...today,
      ),
    ),
  )
}

/** The title of the section above its events, or an event. */
type Lane =
  | { readonly kind: 'heading'; readonly title: string; readonly marks: Attributes }
  | { readonly kind: 'event'; readonly event: ScheduledEvent; readonly marks: Attributes }

function lanesOf(schedule: Schedule): Lane[] {
  const intervals = schedule.events.map(intervalsOf)
  let above = ''
  return schedule.events.flatMap((event, index): Lane[] => {
    const title = event.sections.map(oneLine).join(' / ')
    const isNew = title !== above
    above = title
    return [
      ...(isNew && title !== '' ? [{ kind: 'heading' as const, title, marks: {} }] : []),
      { kind: 'event', event, marks: marksOf(index, { schedule, intervals }) },
    ]
  })
}

/** A lane in its place, with its name in lines. */
type PlacedLane = Lane & {
  readonly top: number
  readonly height: number
  readonly name: string
  readonly wide: readonly string[]
  /** For the narrow column of a telephone, in smaller type. */
  readonly narrow: readonly string[]
}

function placed(lanes: readonly Lane[], scale: Scale): PlacedLane[] {
  const names = lanes.map((lane) => (lane.kind === 'heading' ? lane.title : nameOfEvent(lane.event)))
  const wide = fittedApart(
    names.map((name, index) => {
      const isBold = lanes[index]?.kind === 'heading'
      const pixels = isBold ? labelWidth + scale.width : labelWidth
      return { name, room: { pixels, lines: isBold ? 1 : 2, size: wideSize, isBold } }
    }),
  )
  const heights = wide.map((lines) => (lines.length > 1 ? tallLane : laneHeight))
  const narrow = fittedApart(
    names.map((name, index) => {
      const lines = heights[index] === tallLane ? 3 : 2
      const isBold = lanes[index]?.kind === 'heading'
      return { name, room: { pixels: narrowWidth, lines, size: narrowSize, isBold } }
    }),
  )
  let top = headHeight
  return lanes.map((lane, index) => {
    const [name = '', height = laneHeight] = [names[index], heights[index]]
    const result = { ...lane, top, height, name, wide: wide[index] ?? [], narrow: narrow[index] ?? [] }
    top += height
    return result
  })
}

function nameOfEvent({ kind, number, title }: ScheduledEvent): string {
  return kind === 'section' ? 'Раздел в целом' : [number, oneLine(title)].filter((part) => part !== '').join(' ')
}

function sizeOf(width: number, height: number): Attributes {
  return { width, height, viewBox: `0 0 ${width} ${height}`, 'data-top': headHeight }
}

function rowOf({ kind, top, height }: PlacedLane, marks: Attributes, inside: readonly Markup[]): Markup {
  const heading = kind === 'heading' ? kind : undefined
  return element('g', { class: heading, ...marks, 'data-lane': height, transform: `translate(0 ${top})` }, ...inside)
}

/** The name for a wide screen and for a narrow one; the style sheet shows one of them, a pointer all of it. */
function nameOf(lane: PlacedLane): Markup[] {
  const { name, wide, narrow, height } = lane
  return [
    element('title', {}, text(name)),
    ...(lane.kind === 'heading' ? [band(labelWidth)] : []),
    laneLine(labelWidth, height),
    said(wide, { name: 'wide', step: wideSize + 2, height }),
    said(narrow, { name: 'narrow', step: narrowSize, height }),
  ]
}

function laneLine(width: number, height: number): Markup {
  return element('line', { class: 'lane', x1: 0, x2: width, y1: height, y2: height })
}

function band(width: number): Markup {
  return element('rect', { class: 'band', width, height: laneHeight })
}

/** Lines in the middle of a lane. */
function said(
  lines: readonly string[],
  { name, step, height }: { readonly name: string; readonly step: number; readonly height: number },
): Markup {
  // Letters reach some seven tenths of a line above the line they stand on.
  const first = round(height / 2 - ((lines.length - 1) * step) / 2 + step * 0.3)
  return element(
    'text',
    { class: name, y: first },
    ...lines.map((line, index) => element('tspan', { x: 4, dy: index === 0 ? undefined : step }, text(`${line} `))),
  )
}

function legend(withToday: boolean): Markup {
  const bar = (kind: string) => element('rect', { class: kind, x: 0, y: 1, width: 22, height: 8, rx: 2 })
  const kinds: readonly (readonly [Markup, string])[] = [
    [bar('bar'), 'срок'],
    [bar('ongoing'), 'постоянно'],
    [element('polygon', { class: 'point', points: '11,0 16,5 11,10 6,5' }), 'контрольный день'],
    ...(withToday ? [[element('line', { class: 'today', x1: 11, x2: 11, y1: 0, y2: 10 }), 'сегодня'] as const] : []),
  ]
  return element(
    'p',
    { class: 'legend' },
    ...kinds.map(([shape, said]) => element('span', {}, sample(shape), text(said))),
  )
}

function sample(shape: Markup): Markup {
  return element('svg', { class: 'key', width: 22, height: 10, 'aria-hidden': 'true' }, shape)
}

function scaleOf({ start, end }: Period): Scale | undefined {
  const months: { year: number; month: number }[] = []
  for (let { year, month } = start; year < end.year || (year === end.year && month <= end.month); ) {
    months.push({ year, month })
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
    if (months.length > mostMonths) return undefined
  }
  const monthWidth = Math.min(
    widestMonth,
    Math.max(narrowestMonth, Math.floor((fittingWidth - labelWidth) / months.length)),
  )
  const at = ({ year, month, day }: CalendarDate) => {
    const whole = (year - start.year) * 12 + month - start.month
    return round((whole + (day - 1) / daysInMonth(year, month)) * monthWidth)
  }
  const first = { year: start.year, month: start.month, day: 1 }
  return { first, months, monthWidth, width: months.length * monthWidth + rightEdge, at }
}

function grid({ months, monthWidth, width }: Scale): Markup[] {
  const x = (index: number) => index * monthWidth
  const isNarrow = monthWidth < 30
  const names = months.map(({ month }, index) =>
    label(
      x(index) + monthWidth / 2,
      52,
      isNarrow ? (monthNames[month - 1] ?? '').slice(0, 1).toUpperCase() : (monthNames[month - 1] ?? ''),
    ),
  )
  const quarters = groups(months, ({ year, month }) => `${year} ${Math.ceil(month / 3)}`).map(
    ({ from, count, first }) =>
      label(
        x(from) + (count * monthWidth) / 2,
        34,
        `${quarterNames[Math.ceil(first.month / 3) - 1]}${count * monthWidth > 60 ? ' кв.' : ''}`,
      ),
  )
  const years = groups(months, ({ year }) => String(year)).map(({ from, count, first }) =>
    label(x(from) + (count * monthWidth) / 2, 15, String(first.year), 'year'),
  )
  const lines = months.map(({ month }, index) => {
    const kind = month === 1 ? 'year' : month % 3 === 1 ? 'quarter' : 'month'
    const top = kind === 'year' ? 0 : kind === 'quarter' ? 20 : 40
    return element('line', { class: kind, x1: x(index), x2: x(index), y1: top, y2: '100%' })
  })
  return [...lines, foot(width), ...years, ...quarters, ...names]
}

function foot(width: number): Markup {
  return element('line', { class: 'year', x1: 0, x2: width, y1: headHeight, y2: headHeight })
}

/** Neighbours of one kind. */
function groups<T>(items: readonly T[], keyOf: (item: T) => string) {
  const found: { from: number; count: number; first: T; key: string }[] = []
  for (const [index, item] of items.entries()) {
    const key = keyOf(item)
    const last = found.at(-1)
    if (last !== undefined && last.key === key) last.count += 1
    else found.push({ from: index, count: 1, first: item, key })
  }
  return found
}

function label(x: number, y: number, said: string, kind?: string): Markup {
  return element('text', { class: kind, x: round(x), y, 'text-anchor': 'middle' }, text(said))
}

/**
 * What goes on all the time is a pale bar, a window a bar, a control point a diamond; what hangs on a condition only its words.
 * «постоянно» has no day to be controlled on.
 */
function marksIn(lane: PlacedLane, scale: Scale, span: Period): Markup[] {
  const { height } = lane
  const line = laneLine(scale.width, height)
  if (lane.kind === 'heading') return [band(scale.width), line]
  const { due } = lane.event
  const bars = due.flatMap(({ windows, ongoing, text: said }) => [
    ...(ongoing && windows.length === 0 ? [bar('ongoing', span, { scale, height, said })] : []),
    ...windows.flatMap(({ start, end }) => {
      if (start === undefined) return []
      const isOpen = end === undefined
      return [bar(isOpen || ongoing ? 'ongoing' : 'bar', { start, end: end ?? span.end }, { scale, height, said })]
    }),
  ])
  const conditions = due.flatMap(({ windows, points, ongoing, trigger, text: said }) =>
    trigger !== undefined && windows.length + points.length === 0 && !ongoing ? [condition(said, height)] : [],
  )
  const diamonds = due.flatMap(({ points, isWholePeriod, text: said }) =>
    (isWholePeriod ? [] : points)
      .filter((point) => isInside(point, scale, span))
      .map((point) => diamond(point, { scale, height, said })),
  )
  return [line, ...bars, ...conditions, ...diamonds]
}

/** In a lane of this height, with words for a pointer. */
interface MarkPlace {
  readonly scale: Scale
  readonly height: number
  readonly said: string
}

function bar(kind: string, { start, end }: Period, { scale, height, said }: MarkPlace): Markup {
  const from = Math.max(0, scale.at(start))
  const to = Math.min(scale.width, scale.at(end) + scale.monthWidth / 30)
  if (to <= from) return text('')
  const box = {
    x: from,
    y: (height - barHeight) / 2,
    width: round(Math.max(to - from, 2)),
    height: barHeight,
    rx: 2,
  }
  return element('rect', { class: kind, ...box }, element('title', {}, text(said)))
}

function diamond(point: CalendarDate, { scale, height, said }: MarkPlace): Markup {
  const x = scale.at(point)
  const y = height / 2
  const size = 6
  const points = `${x},${y - size} ${round(x + size)},${y} ${x},${y + size} ${round(x - size)},${y}`
  return element('polygon', { class: 'point', points }, element('title', {}, text(said)))
}

function condition(said: string, height: number): Markup {
  return element('text', { class: 'condition', x: 6, y: height / 2 + 4 }, text(oneLine(said)))
}

function isInside(day: CalendarDate, { first }: Scale, { end }: Period): boolean {
  return compareDates(first, day) <= 0 && (day.year < end.year || (day.year === end.year && day.month <= end.month))
}

function todayLine(asOf: CalendarDate, scale: Scale): Markup {
  const x = scale.at(asOf)
  return element('line', { class: 'today', x1: x, x2: x, y1: 20, y2: '100%' }, element('title', {}, text('сегодня')))
}

function oneLine(written: string): string {
  return written.replace(/\s+/g, ' ').trim()
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
