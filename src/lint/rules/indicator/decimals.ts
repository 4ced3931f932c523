import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import type { Fix } from '../../../diagnostic/fix.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { readAmount } from '../../../model/quantity.ts'
import {
  everySeries,
  isMeasured,
  type Measured,
  type Series,
  seriesName,
  splitDecimals,
} from '../../../model/series.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; value: string; comma: string | undefined; others: number | undefined }>({
  name: 'indicator/decimals',
  severity: 'info',
  summary: { ru: 'Десятичные знаки в ряду записаны по-разному', en: 'Decimals written in different ways' },
  why: {
    ru: 'Дробь в русском документе пишут через запятую, а в одном ряду – с одним числом знаков: так её не спутать.',
    en: 'Russian documents part decimals by a comma, a row with as many digits throughout: nothing is then misread.',
  },
  message: {
    ru: ({ name, value, comma, others }) =>
      comma === undefined
        ? `у «${value}» знаков после запятой не столько, сколько у других значений «${name}» (${others})`
        : `в «${value}» точка вместо десятичной запятой`,
    en: ({ name, value, comma, others }) =>
      comma === undefined
        ? `"${value}" has not as many decimals as the other values of "${name}" (${others})`
        : `"${value}" has a dot for the decimal comma`,
  },
  advice: {
    ru: ({ comma }) => (comma === undefined ? 'Запишите весь ряд с одним числом знаков.' : `Напишите «${comma}».`),
    en: ({ comma }) => (comma === undefined ? 'Write the whole row with as many decimals.' : `Write "${comma}".`),
  },
})

/** «One digit after the comma» in methodologies of programmes; the dot comes from spreadsheets. */
export const indicatorDecimals: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - название: Доля школ с наставниками
          единица: "%"
          значения:
            2022: "50,5"
            2023: 60.5 #! indicator/decimals
            2024: 70 #! indicator/decimals
        - название: Доля обученных наставников
          единица: "%"
          база: { значение: "4.5", дата: 2022 } #! indicator/decimals
          значения: { 2022: "4,5", 2023: "5,5", 2024: "6,5" }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - { название: Доля школ с наставниками, единица: "%", значения: { 2023: "50,5", 2024: "70,0" } }
        - { название: Доля обученных наставников, единица: "%", значения: { 2023: "50,5", 2024: 100 } }
        - { название: Число наставников, единица: человек, значения: { 2023: 0, 2024: 1 250 } }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const series of everySeries(roadmap)) {
      yield* dots(series)
      yield* uneven(series)
    }
  },
}

function* dots(series: Series): Iterable<Diagnostic> {
  for (const measured of [...baselineOf(series), ...[...series.targets, ...series.fact].filter(isMeasured)]) {
    const { value, amount } = measured
    if (amount.dot === undefined) continue
    const comma = `${value.value.slice(0, amount.dot)},${value.value.slice(amount.dot + 1)}`
    const facts = { name: seriesName(series), value: value.value, comma, others: undefined }
    yield problem.at(value.place, facts, [], fixOf(measured, comma))
  }
}

function baselineOf({ baseline: value }: Series): Pick<Measured, 'value' | 'amount'>[] {
  if (value === undefined) return []
  const amount = readAmount(value.value)
  return amount.kind === 'quantity' ? [{ value, amount }] : []
}

/** A number as YAML writes it gets quotes: between braces a bare comma would part it in two. */
function fixOf(
  { value: { value, place }, amount }: Pick<Measured, 'value' | 'amount'>,
  comma: string,
): Fix | undefined {
  const { source, start, end } = place
  const written = source.text.slice(start, end)
  const quoted = written.slice(1, -1) === value ? written.charAt(0) : undefined
  if (written !== value && quoted === undefined) return undefined
  const mark = quoted ?? '"'
  const title = { ru: 'поставить десятичную запятую', en: 'put a decimal comma' }
  // «1.250» may be a thousand and a quarter of one.
  return { title, isSafe: amount.decimals !== 3, edits: [{ start, end, text: `${mark}${comma}${mark}` }] }
}

/** 0 and 100 are whole by nature; the first value that differs is told, with what most others have. */
function* uneven(series: Series): Iterable<Diagnostic> {
  const torn = new Set(splitDecimals(series.targets).map(({ head }) => head))
  const values = series.targets
    .filter(isMeasured)
    .filter((target) => target.amount.value !== 0 && target.amount.value !== 100 && !torn.has(target))
  const counts = new Map<number, number>()
  for (const { amount } of values) counts.set(amount.decimals, (counts.get(amount.decimals) ?? 0) + 1)
  const usual = [...counts].sort(([a, most], [b, fewer]) => fewer - most || b - a)[0]?.[0]
  const odd = values.find(({ amount }) => amount.decimals !== usual)
  if (odd === undefined || usual === undefined) return
  const facts = { name: seriesName(series), value: odd.value.value, comma: undefined, others: usual }
  yield problem.at(odd.value.place, facts)
}
