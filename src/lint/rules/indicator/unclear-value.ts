import { defineProblem } from '../../../diagnostic/problem.ts'
import { unitKinds } from '../../../model/measure.ts'
import type { Target } from '../../../model/roadmap.ts'
import { everySeries, isMeasured, type Series, seriesName } from '../../../model/series.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; value: string; reason: 'letters' | 'words' | 'unit'; unit: string }>({
  name: 'indicator/unclear-value',
  severity: 'warning',
  summary: {
    ru: 'Значение показателя – не число или в другой единице',
    en: 'A value that is no number, or is in another unit',
  },
  why: {
    ru: 'С таким значением не сравнить отчётное: в нём буква вместо цифры, слово или чужая единица.',
    en: 'Nothing can be compared with such a value: it has a letter for a figure, is a word, or is in a foreign unit.',
  },
  message: {
    ru: ({ name, value, reason, unit }) =>
      ({
        letters: `в значении «${value}» показателя «${name}» буква вместо цифры`,
        words: `среди чисел показателя «${name}» значение «${value}»`,
        unit: `значение «${value}» показателя «${name}», а его единица – «${unit}»`,
      })[reason],
    en: ({ name, value, reason, unit }) =>
      ({
        letters: `the value "${value}" of "${name}" has a letter for a figure`,
        words: `the value "${value}" stands among the numbers of "${name}"`,
        unit: `the value "${value}" of "${name}", whose unit is "${unit}"`,
      })[reason],
  },
  advice: {
    ru: 'Запишите число цифрами, в единице показателя; где значения нет, поставьте «-» или «х».',
    en: 'Write the number in figures and in the unit of the indicator; where there is none, «-» or «х».',
  },
})

/** Only what was surely meant as a number: «да», «приказ утверждён», «по графику» are values in their own right. */
export const indicatorUnclearValue: Rule = {
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
            2022: 5O #! indicator/unclear-value
            2023: "?" #! indicator/unclear-value
            2024: 70
        - название: Доля обученных наставников
          единица: "%"
          значения:
            2022: пятьдесят #! indicator/unclear-value
            2023: 60 чел. #! indicator/unclear-value
            2024: 70
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - { название: Доля школ с наставниками, единица: "%", значения: { 2023: 60 %, 2024: не менее 70 } }
        - { название: Охват обучением, единица: процентов (человек), значения: { 2023: 60 чел., 2024: 70 чел. } }
        - { название: Наличие положения о наставничестве, единица: да/нет, значения: { 2023: нет, 2024: да } }
        - { название: Число пар, единица: единиц, значения: { 2023: по итогам конкурса, 2024: 70 } }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const series of everySeries(roadmap)) {
      const unit = series.unit?.value ?? ''
      for (const target of [...series.targets, ...series.fact]) {
        const reason = reasonOf(target, series)
        if (reason === undefined) continue
        yield problem.at(target.value.place, { name: seriesName(series), value: target.value.value, reason, unit })
      }
    }
  },
}

const looksLikeFigures = /^\s*(?:\d+[OОoоЗзlІI]+\d*|[OОoо]\d+)\s*%?\s*$/
const numberWord =
  /^\s*(?:не (?:менее|более)\s+)?(?:ноль|один|одна|дв[аеу]|двадцат|двенадцат|двест|три|тридцат|трист|четыр|сорок|пять|пятьдес|пятнадц|шест|сем[ьи]|восем|восьм|девят|десят|сто(?!\p{L}))\p{L}*/iu

function reasonOf({ value, amount }: Target, { targets, unit }: Series): 'letters' | 'words' | 'unit' | undefined {
  if (looksLikeFigures.test(value.value)) return 'letters'
  if (amount.kind === 'words')
    return (/^\s*\?+\s*$/.test(value.value) || numberWord.test(value.value)) && targets.some(isMeasured)
      ? 'words'
      : undefined
  if (amount.kind !== 'quantity' || amount.unit === '' || unit === undefined) return undefined
  const [own, usual] = [unitKinds(amount.unit), unitKinds(unit.value)]
  const isCount = own.has('people') || own.has('pieces') || own.has('money')
  return (isCount && usual.size === 1 && usual.has('percent')) ||
    (own.size === 1 && own.has('percent') && usual.size > 0 && !usual.has('percent') && !usual.has('other'))
    ? 'unit'
    : undefined
}
