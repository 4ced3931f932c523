import { defineProblem } from '../../../diagnostic/problem.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ cells: number; columns: number; row: number }>({
  name: 'structure/ragged-row',
  severity: 'warning',
  summary: {
    ru: 'В строке таблицы приложения не столько текстов, сколько граф',
    en: 'A row of an appendix has not as many texts as there are columns',
  },
  why: {
    ru: 'Пропущенный текст сдвигает остальные в чужие графы.',
    en: 'A text left out moves the others into columns that are not theirs.',
  },
  message: {
    ru: ({ cells, columns, row }) => `строка ${row}: текстов – ${cells}, граф – ${columns}`,
    en: ({ cells, columns, row }) => `row ${row}: texts – ${cells}, columns – ${columns}`,
  },
  advice: {
    ru: 'Допишите недостающее; пустой графе соответствует пустая строка "".',
    en: 'Add what is missing; an empty cell is an empty text "".',
  },
})

/** A row of one text is a heading across the table. */
export const raggedRow: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      другие-приложения:
        - название: Состав рабочей группы
          таблица:
            графы: [№ п/п, Имя, Должность]
            строки:
              - ["1", Иванова А.П., методист]
              - [Петров И.И., директор] #! structure/ragged-row
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      другие-приложения:
        - название: Состав рабочей группы
          таблица:
            графы: [№ п/п, Имя, Должность]
            строки:
              - Руководители
              - ["1", Иванова А.П., ""]
      `,
      ],
    }
  },

  *check({ written }) {
    for (const { table } of written.attachments ?? []) {
      const columns = table?.columns?.length ?? 0
      for (const [index, row] of (table?.rows ?? []).entries()) {
        const [first] = row
        if (first === undefined || row.length === 1 || row.length === columns) continue
        yield problem.at(first.place, { cells: row.length, columns, row: index + 1 })
      }
    }
  },
}
