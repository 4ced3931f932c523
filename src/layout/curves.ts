import type { Roadmap, Target } from '../model/roadmap.ts'
import { everySeries, inTime, type Series } from '../model/series.ts'
import type { Curve } from './layout.ts'

/** The values of indicators, and of events that promise values, over their terms: what charts are drawn from. */
export function curvesOf(roadmap: Roadmap): Curve[] {
  return everySeries(roadmap).map(curveOf)
}

function curveOf({ name, unit, direction, baseline, targets, fact }: Series): Curve {
  const labels = [...new Set(inTime([...targets, ...fact]).map(({ key }) => key.value))]
  return {
    title: name,
    unit: unit?.value ?? '',
    direction,
    baseline: baseline?.value,
    points: labels.map((label) => ({ label, target: valueAt(targets, label), fact: valueAt(fact, label) })),
  }
}

function numberOf(amount: Target['amount']): { value: number | undefined; decimals: number } {
  return amount.kind === 'quantity'
    ? { value: amount.value, decimals: amount.decimals }
    : { value: undefined, decimals: 0 }
}

function valueAt(targets: readonly Target[], label: string): Curve['points'][number]['target'] {
  const found = targets.find(({ key }) => key.value === label)
  if (found === undefined) return undefined
  const { amount, value } = found
  return { text: value.value, ...numberOf(amount) }
}
