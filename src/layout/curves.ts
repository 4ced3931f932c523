import { type Identity, identityIn } from '../model/identities.ts'
import { type Amount, comparisonWith, readAmount } from '../model/quantity.ts'
import { type Roadmap, type Target, withParts } from '../model/roadmap.ts'
import { betterOf, everySeries, inTime, type Series } from '../model/series.ts'
import type { Curve, CurveValue } from './layout.ts'

/** The values of indicators, and of events that promise values, over their terms: what charts are drawn from. */
export function curvesOf(roadmap: Roadmap): Curve[] {
  const outer = wholesOf(roadmap)
  return inDocument(roadmap).map((series) =>
    curveOf(series, outer.get(series.of) ?? [], identityIn(roadmap, series.of)),
  )
}

/** Events, then the indicators of sections; those of the whole before or after all of them. */
function inDocument(roadmap: Roadmap): Series[] {
  const { form, indicators, events } = roadmap
  const own = new Set<Series['of']>(events)
  const whole = new Set<Series['of']>(indicators.flatMap(withParts))
  const all = everySeries(roadmap)
  const general = all.filter(({ of }) => whole.has(of))
  const ofEvents = all.filter(({ of }) => own.has(of))
  const ofSections = all.filter(({ of }) => !whole.has(of) && !own.has(of))
  const parts = [...ofEvents, ...ofSections]
  return form.indicators.place === 'before' ? [...general, ...parts] : [...parts, ...general]
}

/** Of the parts of indicators, the titles of what they are parts of. */
function wholesOf(roadmap: Roadmap): ReadonlyMap<Series['of'], readonly string[]> {
  const found = new Map<Series['of'], readonly string[]>()
  for (const { of, name } of everySeries(roadmap)) {
    if (!('breakdown' in of)) continue
    for (const part of of.breakdown) found.set(part, [...(found.get(of) ?? []), name])
  }
  return found
}

function curveOf(series: Series, within: readonly string[], identity: Identity): Curve {
  const { name, unit, direction, baseline, targets, fact } = series
  const labels = [...new Set(inTime([...targets, ...fact]).map(({ key }) => key.value))]
  const better = betterOf(series)
  return {
    identity,
    title: name,
    within,
    unit: unit?.value ?? '',
    direction,
    baseline: baseline?.value,
    baselineValue: baseline && curveValue(baseline.value, readAmount(baseline.value)),
    points: labels.map((label) => {
      const target = targets.find(({ key }) => key.value === label)
      return {
        label,
        target: target && valueOfTarget(target),
        fact: valueAt(fact, label),
        comparison: target?.amount.kind === 'quantity' ? comparisonWith(target.amount, better) : undefined,
      }
    }),
  }
}

function valueAt(targets: readonly Target[], label: string): CurveValue | undefined {
  const found = targets.find(({ key }) => key.value === label)
  return found && valueOfTarget(found)
}

function valueOfTarget({ amount, value }: Target): CurveValue {
  return curveValue(value.value, amount)
}

function curveValue(text: string, amount: Amount): CurveValue {
  return amount.kind === 'quantity'
    ? { text, value: amount.value, decimals: amount.decimals }
    : { text, value: undefined, decimals: 0 }
}
