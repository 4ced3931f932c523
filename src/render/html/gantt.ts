import { type CalendarDate, compareDates, daysInMonth } from '../../calendar/date.ts'
import type { Period } from '../../calendar/window.ts'
import type { Schedule, ScheduledEvent } from '../../layout/layout.ts'
import { textWidth } from '../../layout/measure.ts'
import { marksOf } from './marks.ts'
import { element, type Markup, text } from './markup.ts'
import { intervalsOf } from './when.ts'

/** Events as bars over years, quarters and months. Lengths are in CSS pixels. */

const labelWidth = 320
const laneHeight = 24
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
  const height = headHeight + events.length * laneHeight
  const intervals = events.map(intervalsOf)
  const svg = element(
    'svg',
    {
      role: 'img',
      'aria-label': 'Мероприятия по месяцам и кварталам; те же сроки словами – в таблице',
      width: scale.width,
      height,
      viewBox: `0 0 ${scale.width} ${height}`,
      'data-top': headHeight,
      'data-lane': laneHeight,
    },
    ...grid(scale),
    ...events.map((event, index) =>
      element(
        'g',
        { ...marksOf(index, { schedule, intervals }), transform: `translate(0 ${headHeight + index * laneHeight})` },
        ...laneOf(event, scale, span),
      ),
    ),
    ...todayLine(asOf, scale, span),
  )
  return element(
    'section',
    { class: 'screen gantt', 'aria-labelledby': 'gantt-title' },
    element('h2', { id: 'gantt-title' }, text('Календарь')),
    legend(),
    element('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': 'Мероприятия по месяцам' }, svg),
  )
}

function legend(): Markup {
  const kinds = [
    ['bar', 'срок'],
    ['ongoing', 'постоянно'],
  ] as const
  const bars = kinds.map(([kind, said]) =>
    element('span', {}, sample(element('rect', { class: kind, x: 0, y: 1, width: 22, height: 8, rx: 2 })), text(said)),
  )
  const point = sample(element('polygon', { class: 'point', points: '11,0 16,5 11,10 6,5' }))
  return element('p', { class: 'legend' }, ...bars, element('span', {}, point, text('контрольный день')))
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
    return round(labelWidth + (whole + (day - 1) / daysInMonth(year, month)) * monthWidth)
  }
  const first = { year: start.year, month: start.month, day: 1 }
  return { first, months, monthWidth, width: labelWidth + months.length * monthWidth + rightEdge, at }
}

function grid({ months, monthWidth, width }: Scale): Markup[] {
  const x = (index: number) => labelWidth + index * monthWidth
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
  const foot = element('line', { class: 'year', x1: 0, x2: width, y1: headHeight, y2: headHeight })
  return [...lines, foot, ...years, ...quarters, ...names]
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

/** What goes on all the time is a pale bar, a window a bar, a control point a diamond; what hangs on a condition only its words. */
function laneOf(event: ScheduledEvent, scale: Scale, span: Period): Markup[] {
  const title = [event.number, event.title.replaceAll('\n', ' ')].filter((part) => part !== '').join(' ')
  const marks = event.due.flatMap(({ windows, points, ongoing, trigger, text: said }) => [
    ...(ongoing && windows.length === 0 ? [bar('ongoing', span, scale, said)] : []),
    ...windows.flatMap(({ start, end }) => {
      if (start === undefined) return []
      const isOpen = end === undefined
      return [bar(isOpen || ongoing ? 'ongoing' : 'bar', { start, end: end ?? span.end }, scale, said)]
    }),
    ...points.filter((point) => isInside(point, scale, span)).map((point) => diamond(point, scale, said)),
    ...(trigger !== undefined && windows.length + points.length === 0 && !ongoing ? [condition(said)] : []),
  ])
  return [
    element('line', { class: 'lane', x1: 0, x2: scale.width, y1: laneHeight, y2: laneHeight }),
    element('text', { x: 4, y: 16 }, text(clipped(title)), element('title', {}, text(title))),
    ...marks,
  ]
}

function bar(kind: string, { start, end }: Period, scale: Scale, said: string): Markup {
  const from = Math.max(labelWidth, scale.at(start))
  const to = Math.min(scale.width, scale.at(end) + scale.monthWidth / 30)
  if (to <= from) return text('')
  const box = {
    x: from,
    y: (laneHeight - barHeight) / 2,
    width: round(Math.max(to - from, 2)),
    height: barHeight,
    rx: 2,
  }
  return element('rect', { class: kind, ...box }, element('title', {}, text(said)))
}

function diamond(point: CalendarDate, scale: Scale, said: string): Markup {
  const x = scale.at(point)
  const y = laneHeight / 2
  const size = 6
  const points = `${x},${y - size} ${round(x + size)},${y} ${x},${y + size} ${round(x - size)},${y}`
  return element('polygon', { class: 'point', points }, element('title', {}, text(said)))
}

function condition(said: string): Markup {
  return element('text', { class: 'condition', x: labelWidth + 6, y: 16 }, text(said.replaceAll('\n', ' ')))
}

function isInside(day: CalendarDate, { first }: Scale, { end }: Period): boolean {
  return compareDates(first, day) <= 0 && (day.year < end.year || (day.year === end.year && day.month <= end.month))
}

function todayLine(asOf: CalendarDate | undefined, scale: Scale, span: Period): Markup[] {
  if (asOf === undefined || !isInside(asOf, scale, span)) return []
  const x = scale.at(asOf)
  return [element('line', { class: 'today', x1: x, x2: x, y1: 20, y2: '100%' }, element('title', {}, text('сегодня')))]
}

/** As much of the title as stands before the calendar. */
function clipped(title: string): string {
  const room = (labelWidth - 12) * millimetresPerPixel
  const points = 13 * 0.75
  if (textWidth(title, points) * sansWider <= room) return title
  let end = title.length
  while (end > 1 && textWidth(`${title.slice(0, end)}…`, points) * sansWider > room) end -= 1
  return `${title.slice(0, end).trimEnd()}…`
}

const millimetresPerPixel = 25.4 / 96

/** A grotesque is wider than the Times whose letters are measured. */
const sansWider = 1.32

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
