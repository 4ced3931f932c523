import type { ReadOf } from '../format/format.ts'

/**
 * The stamp's word agrees with the document that is approved, not with the act that approves it: план – УТВЕРЖДЕН, карта –
 * УТВЕРЖДЕНА (ГОСТ Р 7.0.97, requisite 16).
 */
export type ApprovedWord = 'УТВЕРЖДЕН' | 'УТВЕРЖДЕНА' | 'УТВЕРЖДЕНО' | 'УТВЕРЖДЕНЫ'

type Kind = NonNullable<ReadOf<'roadmap'>['kind']>['value']

const byKind: Readonly<Record<Kind, ApprovedWord>> = {
  roadmap: 'УТВЕРЖДЕНА',
  plan: 'УТВЕРЖДЕН',
  measures: 'УТВЕРЖДЕН',
  programme: 'УТВЕРЖДЕНА',
  schedule: 'УТВЕРЖДЕН',
}

/** By the kind the author names, else by the head word of the title; undefined where neither tells. */
export function approvedWord(kind: Kind | undefined, title: string): ApprovedWord | undefined {
  return kind === undefined ? wordByTitle(title) : byKind[kind]
}

/** What documents are called, in the nominative and without ё: the first such word of a title is its head. */
const heads: readonly (readonly [ApprovedWord, string])[] = [
  [
    'УТВЕРЖДЕН',
    'план перечень порядок график комплекс проект регламент паспорт реестр список состав отчет стандарт устав календарь ' +
      'алгоритм механизм пакет свод набор кодекс бюджет расчет анализ шаблон бланк образец макет сборник справочник ' +
      'классификатор каталог протокол договор акт медиаплан цикл',
  ],
  [
    'УТВЕРЖДЕНА',
    'карта программа подпрограмма методика инструкция концепция стратегия модель форма схема структура циклограмма смета ' +
      'система памятка политика декларация таблица матрица номенклатура анкета справка документация тематика технология ' +
      'сетка траектория характеристика',
  ],
  [
    'УТВЕРЖДЕНО',
    'положение задание расписание руководство соглашение предложение обоснование техзадание меню описание содержание ' +
      'распределение пособие',
  ],
  [
    'УТВЕРЖДЕНЫ',
    'правила изменения показатели мероприятия меры требования рекомендации нормы нормативы сроки задачи этапы критерии ' +
      'формы условия планы карты программы индикаторы результаты материалы сведения предложения направления параметры ' +
      'цели графики списки перечни значения образцы положения инструкции стандарты тарифы расходы объемы дополнения',
  ],
]

const wordsOfHeads = new Map(heads.flatMap(([word, names]) => names.split(' ').map((name) => [name, word] as const)))

/** «межведомственный», «комплексная», «целевые»: what may stand before the head. */
const adjective = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/

const linking = new Set(['и', 'или'])

/** «План-график» is a plan; words in brackets and quotes behind the head, «(«дорожная карта»)», do not count. */
function wordByTitle(title: string): ApprovedWord | undefined {
  const words =
    title
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/\p{L}+(?:-\p{L}+)*/gu) ?? []
  for (const word of words) {
    const found = wordsOfHeads.get(word) ?? wordsOfHeads.get(word.split('-')[0] ?? '')
    if (found !== undefined) return found
    if (!adjective.test(word) && !linking.has(word)) return undefined
  }
  return undefined
}
