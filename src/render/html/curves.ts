import type { Curve } from '../../layout/layout.ts'
import { textWidth } from '../../layout/measure.ts'
import { element, type Markup, text } from './markup.ts'

/** Values of indicators as lines: the plan, and what was reached. Lengths are in CSS pixels. */

const width = 460
const height = 240
const frame = { left: 52, right: 12, top: 22, bottom: 34 }

/** Between the frame and the first and last values: their figures stand beside the scale, not on it. */
const inset = 28

/** A line needs two numbers. */
export function curvesSection(curves: readonly Curve[]): Markup {
  const drawn = curves.filter(({ points }) => points.filter(({ target }) => target?.value !== undefined).length > 1)
  if (drawn.length === 0) return text('')
  return element(
    'section',
    { class: 'screen curves', 'aria-labelledby': 'curves-title' },
    element('h2', { id: 'curves-title' }, text('Показатели на графиках')),
    element('div', { class: 'figures' }, ...drawn.map(figureOf)),
  )
}

function figureOf(curve: Curve): Markup {
  const { title, unit, baseline, points } = curve
  const hasFact = points.some(({ fact }) => fact?.value !== undefined)
  const said = [unit !== '' && !title.endsWith(unit) ? unit : '', baseline === undefined ? '' : `база: ${baseline}`]
  const about = said.filter((part) => part !== '').join('; ')
  return element(
    'figure',
    {},
    element('figcaption', {}, text(title), ...(about === '' ? [] : [element('small', {}, text(` (${about})`))])),
    ...(hasFact ? [element('p', { class: 'legend' }, key('plan', 'план'), key('fact', 'факт'))] : []),
    chartOf(curve),
  )
}

function key(kind: string, said: string): Markup {
  const line = element(
    'svg',
    { class: 'key', width: 22, height: 10, 'aria-hidden': 'true' },
    element('line', { class: kind, x1: 0, x2: 22, y1: 5, y2: 5 }),
  )
  return element('span', {}, line, text(said))
}

function chartOf({ title, points }: Curve): Markup {
  const values = points
    .flatMap(({ target, fact }) => [target?.value, fact?.value])
    .filter((value) => value !== undefined)
  const ticks = ticksFor(Math.min(...values), Math.max(...values))
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const inner = width - frame.left - frame.right - 2 * inset
  const x = (index: number) =>
    round(frame.left + inset + (points.length === 1 ? inner / 2 : (inner * index) / (points.length - 1)))
  const y = (value: number) =>
    round(height - frame.bottom - ((value - low) / (high - low || 1)) * (height - frame.top - frame.bottom))
  const every = Math.ceil((points.length * widestLabel(points.map(({ label }) => label))) / inner)
  const told = points
    .map(
      ({ label, target, fact }) =>
        `${label}: ${target?.text ?? '–'}${fact === undefined ? '' : ` (факт ${fact.text})`}`,
    )
    .join('; ')
  return element(
    'svg',
    { role: 'img', 'aria-label': `${title}. ${told}`, viewBox: `0 0 ${width} ${height}`, width, height },
    ...ticks.flatMap((tick) => [
      element('line', { class: 'tick', x1: frame.left, x2: width - frame.right, y1: y(tick), y2: y(tick) }),
      element('text', { x: frame.left - 8, y: y(tick) + 4, 'text-anchor': 'end' }, text(shown(tick))),
    ]),
    ...points.flatMap(({ label }, index) =>
      index % every === 0
        ? [element('text', { x: x(index), y: height - 12, 'text-anchor': 'middle' }, text(label))]
        : [],
    ),
    ...lineOf('plan', points.map(valuesOf), x, y),
    ...lineOf('fact', points.map(valuesOf), x, y),
  )
}

interface Values {
  readonly plan: number | undefined
  readonly fact: number | undefined
}

function valuesOf({ target, fact }: Curve['points'][number]): Values {
  return { plan: target?.value, fact: fact?.value }
}

/** The figure of the greater value stands above its mark, of the other below. */
function isLabelAbove(kind: keyof Values, { plan, fact }: Values): boolean {
  if (plan === undefined || fact === undefined) return true
  return kind === 'plan' ? plan >= fact : fact > plan
}

function lineOf(
  kind: keyof Values,
  values: readonly Values[],
  x: (index: number) => number,
  y: (value: number) => number,
): Markup[] {
  const known = values.flatMap((each, index) =>
    each[kind] === undefined
      ? []
      : [{ x: x(index), y: y(each[kind]), value: each[kind], isAbove: isLabelAbove(kind, each) }],
  )
  if (known.length === 0) return []
  const line = element('polyline', { class: kind, points: known.map((each) => `${each.x},${each.y}`).join(' ') })
  const marks = known.map((each) =>
    kind === 'plan'
      ? element('circle', { class: kind, cx: each.x, cy: each.y, r: 3.5 })
      : element('rect', { class: kind, x: each.x - 3.5, y: each.y - 3.5, width: 7, height: 7 }),
  )
  const labels = known.map((each) =>
    element(
      'text',
      { class: 'value', x: each.x, y: each.y + (each.isAbove ? -9 : 18), 'text-anchor': 'middle' },
      text(shown(each.value)),
    ),
  )
  return [line, ...marks, ...(kind === 'plan' || known.length < 8 ? labels : [])]
}

/** Four to seven round values that hold all others, from zero where that costs little. */
function ticksFor(least: number, most: number): number[] {
  const low = least > 0 && (least < most * 0.6 || least === most) ? 0 : least
  const reach = most - low || Math.abs(most) || 1
  const power = 10 ** Math.floor(Math.log10(reach / 5))
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => reach / each <= 6) ?? reach
  const first = Math.floor(low / step)
  const last = Math.max(Math.ceil(most / step), first + 1)
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

function shown(value: number): string {
  return String(value).replace('.', ',').replace('-', '−')
}

function widestLabel(labels: readonly string[]): number {
  return Math.max(0, ...labels.map((label) => (textWidth(label, 10) * 96) / 25.4)) * 1.15 + 12
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
