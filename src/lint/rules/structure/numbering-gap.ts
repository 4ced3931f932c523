import { defineProblem } from '../../../diagnostic/problem.ts'
import { lonelyNumbersIn } from '../../../model/inner-numbers.ts'
import { mixedStyles, type NumberFlaw, numberGaps } from '../../../model/number-gaps.ts'
import { numberedLists } from '../../../model/row-numbers.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ number: string; other: string; flaw: NumberFlaw }>({
  name: 'structure/numbering-gap',
  severity: 'warning',
  summary: {
    ru: 'Номера вручную или внутри текста идут с пропуском, повтором или по-разному',
    en: 'Numbers given by hand or inside a text skip, repeat or differ in style',
  },
  why: {
    ru: 'На строки ссылаются по номеру: пропуск выглядит потерянной строкой, повтор указывает сразу на две.',
    en: 'Rows are referred to by number: a gap looks like a lost row, a repeated number means two of them.',
  },
  message: {
    ru: ({ number, other, flaw }) =>
      ({
        gap: `после номера «${other}» сразу идёт «${number}»`,
        start: `нумерация начинается с «${number}»`,
        repeat: `номер «${number}» повторяется`,
        back: `номер «${number}» стоит после «${other}»`,
        style: `номер «${number}» записан не так, как остальные («${other}»)`,
        alone: `в тексте есть пункт «${number}», но нет пункта «${other}»`,
      })[flaw],
    en: ({ number, other, flaw }) =>
      ({
        gap: `"${number}" follows "${other}" at once`,
        start: `the numbers start with "${number}"`,
        repeat: `the number "${number}" is repeated`,
        back: `the number "${number}" stands after "${other}"`,
        style: `the number "${number}" is not written like the others ("${other}")`,
        alone: `the text has an item "${number}" but no item "${other}"`,
      })[flaw],
  },
  advice: {
    ru: 'Исправьте номер, допишите потерянное или уберите номер: номера строк печатаются сами.',
    en: 'Mend the number, add what is lost, or remove it: row numbers are printed by themselves.',
  },
})

/**
 * Silent about gaps where the roadmap has been amended: numbers of excluded rows stay free (methodical recommendations on
 * drafting: no renumbering).
 */
export const numberingGap: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { номер: 1., название: Назначение куратора, сроки: май 2023, ответственные: Школа № 5 }
        - { номер: 2., название: Обучение куратора, сроки: июнь 2023, ответственные: Школа № 5 }
        - номер: 4. #! structure/numbering-gap
          название: Обучение наставников
          сроки: июль 2023
          ответственные: Школа № 5
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: 1. Формирование базы наставляемых. Сбор и систематизация запросов #! structure/numbering-gap
          сроки: ноябрь 2022
          ответственные: Школа № 5
      `,
      ],
      good: [
        `
      название: Изменения в дорожную карту
      мероприятия:
        - { номер: 5., название: Обучение наставников, сроки: июль 2023, ответственные: Школа № 5 }
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { номер: 1., название: Назначение куратора, сроки: май 2023, ответственные: Школа № 5 }
        - { номер: 1.1., название: Приказ о кураторе, сроки: май 2023, ответственные: Школа № 5 }
        - { номер: 2., название: Обучение куратора, сроки: июнь 2023, ответственные: Школа № 5 }
        - название: |-
            Организация хода программы 1. Закрепление отношений в паре.
            2. Работа в каждой паре.
          сроки: июнь 2023
          ответственные: Школа № 5
      `,
      ],
    }
  },

  *check(roadmap) {
    const isAmended = roadmap.written.editions !== undefined
    for (const lists of numberedLists(roadmap))
      for (const { flaw, number, other, place } of [...numberGaps(lists), ...mixedStyles(lists)])
        if (!isAmended || flaw === 'repeat' || flaw === 'style') yield problem.at(place, { number, other, flaw })
    for (const { number, missing, place } of lonelyNumbersIn(roadmap))
      yield problem.at(place, { number, other: missing, flaw: 'alone' })
  },
}
