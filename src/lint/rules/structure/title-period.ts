import type { Period } from '../../../calendar/window.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import { type Located, placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { type Event, everySection } from '../../../model/roadmap.ts'
import { type Stretch, stretchesOf } from '../../../model/stretches.ts'
import { yearsSaid } from '../../../model/years-said.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ title: string; other: string; against: 'period' | 'rows' }>({
  name: 'structure/title-period',
  severity: 'warning',
  summary: {
    ru: 'Годы в заголовке расходятся с периодом или со сроками',
    en: 'The years of a heading disagree with the period or the deadlines',
  },
  why: {
    ru: 'Заголовок прошлой карты легко скопировать вместе с годом; тогда непонятно, на какое время утверждён план.',
    en: 'A heading is easily copied with the years of the last plan; then nobody knows which time is meant.',
  },
  message: {
    ru: ({ title, other, against }) =>
      against === 'period'
        ? `в заголовке «${title}», а период – ${other}`
        : `в заголовке «${title}», а все сроки – ${other}`,
    en: ({ title, other, against }) =>
      against === 'period'
        ? `the heading says "${title}", the period is ${other}`
        : `the heading says "${title}", all the deadlines are in ${other}`,
  },
  advice: { ru: 'Исправьте годы в заголовке или в периоде.', en: 'Correct the years of the heading or of the period.' },
})

/** The roadmap's title against its period, sections' titles too; where there is no period, against all the rows. */
export const titlePeriod: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА на 2022–2023 годы #! structure/title-period
      период: 2023–2024 годы
      `,
        `
      название: ПЛАН МЕРОПРИЯТИЙ на 2022 год #! structure/title-period
      мероприятия:
        - { название: Обучение кураторов, сроки: май 2023, ответственные: Школы }
      `,
      ],
      good: [
        `
      название: ПЛАН МЕРОПРИЯТИЙ на 2026/2027 учебный год
      период: 2026/2027 учебный год
      мероприятия:
        - { название: Обучение кураторов, сроки: сентябрь, ответственные: Школы }
      `,
        `
      название: ПЛАН реализации Стратегии развития воспитания на 2015–2025 годы
      период: 2023–2025 годы
      разделы:
        - название: Анализ результатов ГИА-9 в 2021/2022 учебном году
          мероприятия:
            - { название: Обучение кураторов, сроки: май 2023, ответственные: Школы }
      `,
      ],
    }
  },

  *check(roadmap) {
    const { period, events, written } = roadmap
    if (written.title !== undefined) yield* told({ title: written.title, period, isOwn: true, events })
    for (const section of everySection(roadmap)) {
      const isOwn = section.period !== undefined
      for (const title of section.title)
        if (isOwn || !isRetrospect.test(title.value))
          yield* told({ title, period: section.period ?? period, isOwn, events: section.events })
    }
  },
}

/** «Анализ результатов ГИА в 2023/2024 учебном году» stands in plans of the year after. */
const isRetrospect = /(?<!\p{L})(?:анализ|итог|результат|отч[её]т|мониторинг|по данным)\p{L}*(?!\p{L})/iu

/** «План реализации Стратегии на 2015–2025 годы», «на 2024–2025 годы (II этап)»: years of more than this plan. */
const isOfMore =
  /(?<!\p{L})(?:стратеги|концепци|программ|проект|инициатив|десятилети)\p{L}*(?!\p{L})|(?<!\p{L})этап(?!\p{L})/iu

interface Heading {
  readonly title: Located<string>
  readonly period: Located<Period> | undefined
  /** The period of what is headed, and not of what is around it. */
  readonly isOwn: boolean
  readonly events: readonly Event[]
}

function* told({ title, period, isOwn, events }: Heading): Iterable<Diagnostic> {
  const said = yearsSaid(title.value)
  if (said === undefined) return
  const facts = { title: title.value.slice(said.start, said.end).replace(/\s+/g, ' ') }
  const place = placeInside(title, said.start, said.end)
  if (period !== undefined) {
    const [first, last] = [period.value.start.year, period.value.end.year]
    // «ЕГЭ в 2025 году» is prepared from autumn on: a single year inside the period contradicts nothing.
    const isInside = said.first >= first && said.last <= last
    const contains = said.first <= first && said.last >= last
    if (contains && said.last > said.first && isOfMore.test(title.value)) return
    const fits = isOwn && said.first !== said.last ? said.first === first && said.last === last : isInside
    const note = { ru: 'период', en: 'the period' }
    const other = first === last ? `${first}` : `${first}–${last}`
    if (!fits) yield problem.at(place, { ...facts, other, against: 'period' }, [{ place: period.place, note }])
    return
  }
  const stretches = events.flatMap(({ due }) => stretchesOf(due))
  const isOutside = ({ first, last }: Stretch) => last.year < said.first || first.year > said.last
  const [sample] = stretches
  if (sample === undefined || !stretches.every(isOutside)) return
  const found = [...new Set(stretches.flatMap(({ first, last }) => [first.year, last.year]))].sort()
  const note = { ru: 'например, этот срок', en: 'such as this deadline' }
  const other = found.slice(0, 5).join(', ')
  yield problem.at(place, { ...facts, other, against: 'rows' }, [{ place: sample.phrase.place, note }])
}
