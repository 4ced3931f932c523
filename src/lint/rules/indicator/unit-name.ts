import { defineProblem } from '../../../diagnostic/problem.ts'
import { isRate, nameKind, type UnitKind, unitInName, unitKinds } from '../../../model/measure.ts'
import { everySeries, type Series, seriesName } from '../../../model/series.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; unit: string }>({
  name: 'indicator/unit-name',
  severity: 'warning',
  summary: { ru: 'Единица не подходит к названию показателя', en: 'A unit that does not fit the name' },
  why: {
    ru: 'Доля измеряется в процентах, число – в штуках или людях: иначе неясно, что обещано.',
    en: 'A share is measured in per cent, a number in pieces or people: otherwise it is unclear what is promised.',
  },
  message: {
    ru: ({ name, unit }) => `единица «${unit}» не подходит к названию «${name}»`,
    en: ({ name, unit }) => `the unit "${unit}" does not fit the name "${name}"`,
  },
  advice: {
    ru: 'Исправьте единицу или назовите показатель по тому, что считают.',
    en: 'Correct the unit, or name the indicator after what is counted.',
  },
})

/** A share in people, a number in per cent, a unit in the name and another in its field. «процентов (человек)» fits both. */
export const indicatorUnitName: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - название: Доля школ с наставниками
          единица: единиц #! indicator/unit-name
          значения: { 2023: 50, 2024: 70 }
        - название: Количество наставников
          единица: "%" #! indicator/unit-name
          значения: { 2023: 50, 2024: 70 }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - { название: Доля школ с наставниками, единица: процентов (единиц), значения: { 2023: 50, 2024: 70 } }
        - { название: Количество наставников, единица: чел., значения: { 2023: 50, 2024: 70 } }
        - { название: Рост числа наставников к предыдущему году, единица: "%", значения: { 2023: 101, 2024: 103 } }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const series of everySeries(roadmap)) {
      const { unit } = series
      if (unit === undefined || fits(series, unitKinds(unit.value))) continue
      yield problem.at(unit.place, { name: seriesName(series), unit: unit.value })
    }
  },
}

function fits({ name, of }: Series, kinds: ReadonlySet<UnitKind>): boolean {
  const isOwn = 'breakdown' in of && of.written.unit !== undefined
  // An unheard-of unit («школ-участниц») is nobody's business.
  if (!isOwn || kinds.size === 0 || /дол[яи]/i.test(of.written.unit?.value ?? '')) return true
  const inName = unitKinds(unitInName(name))
  if (inName.size > 0 && ![...inName].some((kind) => kinds.has(kind))) return false
  switch (nameKind(name)) {
    case 'share':
      return kinds.has('percent') || kinds.has('other')
    case 'count':
      return !(kinds.has('percent') && kinds.size === 1) || isRate(name) || isChange(name) || /от общ/i.test(name)
    default:
      return true
  }
}

/** «Увеличение числа наставников, %» tells by how much. */
function isChange(name: string): boolean {
  return !/^(?:числ|количеств|численност|общ)/i.test(name.trim())
}
