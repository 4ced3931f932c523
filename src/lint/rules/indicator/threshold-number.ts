import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import { type Located, placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { type Bound, type Quantity, readAmount } from '../../../model/quantity.ts'
import { everySeries, inTime, isMeasured, type Series, seriesName } from '../../../model/series.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{
  name: string
  words: string
  value: string | undefined
  direction: 'up' | 'down' | undefined
}>({
  name: 'indicator/threshold-number',
  severity: 'warning',
  summary: { ru: 'Порог в словах расходится с числами', en: 'A threshold in words disagrees with the numbers' },
  why: {
    ru: 'Когда слова обещают одно, а число рядом – другое, неясно, что будут проверять.',
    en: 'Where the words promise one thing and the number another, nobody knows which of them counts.',
  },
  message: {
    ru: ({ name, words, value, direction }) =>
      value === undefined
        ? `порог «${words}» у «${name}», хотя показатель должен ${direction === 'up' ? 'расти' : 'снижаться'}`
        : `в словах «${words}», а в значениях «${name}» последнее – «${value}»`,
    en: ({ name, words, value, direction }) =>
      value === undefined
        ? `the threshold "${words}" in "${name}", which should ${direction === 'up' ? 'grow' : 'fall'}`
        : `the words say "${words}", but the last value of "${name}" is "${value}"`,
  },
  advice: {
    ru: 'Приведите слова и числа к одному.',
    en: 'Make the words and the numbers say the same.',
  },
})

/** «не менее 75 %» at the head or the tail of the title beside 76,5; «не более» where more is better. */
export const indicatorThresholdNumber: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - название: Доля школ с наставниками, не менее 75 % #! indicator/threshold-number
          единица: "%"
          значения: { 2023: "70,0", 2024: "76,5" }
        - название: Доля обученных наставников
          единица: "%"
          направление: рост
          значения:
            2023: не менее 50
            2024: не более 70 #! indicator/threshold-number
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - { название: "Доля школ с наставниками, не менее 75 %", единица: "%", значения: { 2023: 70, 2024: 75 } }
        - { название: Доля школ с долей наставников не менее 50 %, единица: "%", значения: { 2023: 10, 2024: 20 } }
        - { название: Доля отказов, единица: "%", направление: снижение, значения: { 2023: 10, 2024: не более 5 } }
        - { название: Доля кураторов, единица: "%", направление: рост, значения: { 2023: 10, 2024: до 15 } }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const series of everySeries(roadmap)) {
      yield* againstDirection(series)
      for (const text of series.title) yield* againstValues(text, series)
    }
  },
}

const contrary: Readonly<Record<'up' | 'down', readonly Bound[]>> = { up: ['most', 'below'], down: ['least', 'above'] }

function* againstDirection(series: Series): Iterable<Diagnostic> {
  const { direction, targets } = series
  if (direction === undefined || direction === 'hold') return
  for (const { value, amount } of targets.filter(isMeasured)) {
    if (!contrary[direction].includes(amount.bound)) continue
    yield problem.at(value.place, { name: seriesName(series), words: value.value, value: undefined, direction })
  }
}

const threshold =
  'не\\s+(?:менее|более|ниже|выше)(?:\\s+чем)?\\s+\\d+(?:[ \u00a0]\\d{3})*(?:[.,]\\d+)?(?:\\s*(?:%|процент[а-яё]*))?'
/** Set apart as the promise itself: a threshold in the middle of a name defines what is counted. */
const atHead = new RegExp(`^\\s*(${threshold})`, 'i')
const atTail = new RegExp(`[,(–-]\\s*(${threshold})\\)?[\\s:.]*$`, 'i')

function* againstValues(text: Located<string>, series: Series): Iterable<Diagnostic> {
  const match = atHead.exec(text.value) ?? atTail.exec(text.value)
  const words = match?.[1]?.trim()
  const said = words === undefined ? undefined : readAmount(words)
  const values = inTime(series.targets.filter(isMeasured))
  const last = values.at(-1)
  if (match === null || words === undefined || said?.kind !== 'quantity' || last === undefined) return
  if (values.some(({ amount }) => isSame(amount, said))) return
  const start = match.index + match[0].indexOf(words)
  const facts = { name: seriesName(series), words, value: last.value.value, direction: undefined }
  const note = { ru: 'последнее значение', en: 'the last value' }
  yield problem.at(placeInside(text, start, start + words.length), facts, [{ place: last.value.place, note }])
}

function isSame(a: Quantity, b: Quantity): boolean {
  return a.value === b.value || (a.unit !== '' && b.unit !== '' && a.unit !== b.unit)
}
