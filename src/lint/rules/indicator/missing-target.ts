import type { Period } from '../../../calendar/window.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import type { Located } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { everySection, type Indicator, nameOf, type Roadmap, type Target } from '../../../model/roadmap.ts'
import { splitDecimals, yearOf } from '../../../model/series.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; labels: string }>({
  name: 'indicator/missing-target',
  severity: 'warning',
  summary: { ru: 'В ряду значений показателя пропуск', en: 'A gap in the values of an indicator' },
  why: {
    ru: 'Без значения за год непонятно, забыто ли оно и чего ждать в этом году; отчитаться будет не о чем.',
    en: 'Without a value for a year nobody knows whether it was forgotten, and there is nothing to report against.',
  },
  message: {
    ru: ({ name, labels }) =>
      labels === '' ? `нет ни одного значения «${name}»` : `нет значений «${name}»: ${labels}`,
    en: ({ name, labels }) =>
      labels === '' ? `no values of "${name}" at all` : `no values of "${name}" for ${labels}`,
  },
  advice: {
    ru: 'Впишите значения; где их не должно быть, поставьте «-» или «х».',
    en: 'Give the values; where there should be none, write «-» or «х».',
  },
})

/**
 * Every planned year has a value or a sign that there is none (forms of state programmes). Speaks of blanks, of years
 * other rows of the table have, and of years left out of a row of years; milestones (2024, 2027, 2030) are no row.
 */
export const indicatorMissingTarget: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - название: Уровень удовлетворенности наставников
          единица: "%"
          значения: { 2022: "", 2023: "", 2024: 70 } #! indicator/missing-target
        - название: Доля обученных наставников #! indicator/missing-target
          единица: "%"
          значения: { 2023: 50, 2024: 70 }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      период: 2022–2024 годы
      показатели:
        - название: Доля обученных наставников
          единица: "%"
          значения:
            2024: 15 #! indicator/missing-target
        - название: Доля школ с наставниками #! indicator/missing-target
          единица: "%"
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      период: 2022–2024 годы
      показатели:
        - { название: Доля обученных наставников, единица: "%", значения: { 2022: "-", 2023: 50, 2024: 70 } }
        - { название: Доля школ с наставниками, единица: "%", значения: { 2022: х, 2023: 20, 2024: 30 } }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      период: 2024–2030 годы
      показатели:
        - { название: Доля школ с наставниками, единица: "%", значения: { 2024: 10, 2027: 20, 2030: 30 } }
      мероприятия:
        - { название: Обучение, сроки: май 2024, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const event of roadmap.events) {
      const place = blanksOf(event.targets)[0]?.place
      const labels = blanksOf(event.targets)
        .map(({ value }) => value)
        .join(', ')
      if (place !== undefined) yield problem.at(place, { name: nameOf(event), labels })
    }
    for (const { indicators, period } of tablesOf(roadmap)) {
      const rows = indicators.flatMap(withParts)
      const years = new Set(rows.flatMap(yearsOf))
      const leftOut = new Set(years.size < 2 ? [] : yearsLeftOut(years, period, rows))
      const first = rows.find((row) => yearsOf(row).length > 1)
      if (years.size === 0) yield* withoutAny(indicators, roadmap)
      if (years.size === 1) yield* lastYearAlone(rows[0], period)
      for (const row of rows) {
        const wanted = row === first ? [...years, ...leftOut] : [...years]
        const labels = [...blanksOf(row.targets).map(({ value }) => value), ...absentYears(row, wanted)]
        const place = blanksOf(row.targets)[0]?.place ?? row.title[0]?.place ?? row.at
        if (labels.length > 0) yield problem.at(place, { name: nameOf(row), labels: labels.join(', ') })
      }
    }
  },
}

/** Where no row has years, a row may lack all values. */
function* withoutAny(indicators: readonly Indicator[], roadmap: Roadmap): Iterable<Diagnostic> {
  if (!roadmap.form.indicators.columns.some(({ role }) => role === 'targets')) return
  for (const row of indicators) {
    const isBare = [row.targets, row.fact, row.breakdown].every(({ length }) => length === 0)
    const isPromise = row.written.baseline !== undefined || row.title.some(({ value }) => /\d/.test(value))
    if (isBare && !isPromise) yield problem.at(row.title[0]?.place ?? row.at, { name: nameOf(row), labels: '' })
  }
}

/** In a plan for two or three years, a first row with the last year alone: a longer plan has milestones. */
function* lastYearAlone(row: Indicator | undefined, period: Period | undefined): Iterable<Diagnostic> {
  const [last, more] = row?.targets ?? []
  if (row === undefined || last === undefined || more !== undefined || period === undefined) return
  const { start, end } = period
  const isWhole = start.month === 1 && start.day === 1 && end.month === 12
  const before = Array.from({ length: end.year - start.year }, (_, index) => start.year + index)
  if (!isWhole || yearOf(last) !== end.year || before.length === 0 || before.length > 2) return
  yield problem.at(last.key.place, { name: nameOf(row), labels: before.join(', ') })
}

/** A row over a breakdown may have no values itself, and one of dates has no years. */
function absentYears(row: Indicator, wanted: readonly number[]): number[] {
  const own = new Set(yearsOf(row))
  const isOfYears = own.size > 0 || (row.targets.length === 0 && row.breakdown.length === 0)
  return isOfYears ? wanted.filter((year) => !own.has(year)).sort((a, b) => a - b) : []
}

/** Labels without a value; the rest of a decimal that YAML has split is no label. */
function blanksOf(targets: readonly Target[]): Located<string>[] {
  const tails = new Set(splitDecimals(targets).map(({ tail }) => tail))
  return targets.filter((target) => target.amount.kind === 'blank' && !tails.has(target)).map(({ key }) => key)
}

interface Table {
  readonly indicators: readonly Indicator[]
  readonly period: Period | undefined
}

function tablesOf(roadmap: Roadmap): Table[] {
  const sections = everySection(roadmap).map(({ indicators, period }) => ({
    indicators,
    period: (period ?? roadmap.period)?.value,
  }))
  return [{ indicators: roadmap.indicators, period: roadmap.period?.value }, ...sections]
}

/** A row of years with few holes is a row with holes; with many, it is milestones. The base year needs no target. */
function yearsLeftOut(years: ReadonlySet<number>, period: Period | undefined, rows: readonly Indicator[]): number[] {
  const isWhole = period?.start.month === 1 && period.start.day === 1 && period.end.month === 12
  const inPeriod = isWhole ? [period.start.year, period.end.year] : []
  const hasBaseline = rows.some(({ written }) => written.baseline !== undefined)
  const first = [...years, ...(hasBaseline ? [] : inPeriod)].reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const last = [...years, ...inPeriod].reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  if (last - first + 1 - years.size > years.size / 2) return []
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => !years.has(year))
}

function yearsOf({ targets }: Indicator): number[] {
  return targets.flatMap((target) => yearOf(target) ?? [])
}

function withParts(indicator: Indicator): Indicator[] {
  return [indicator, ...indicator.breakdown.flatMap(withParts)]
}
