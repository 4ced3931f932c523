import { defineProblem } from '../../../diagnostic/problem.ts'
import { closest } from '../../../language/closest.ts'
import { authorKey } from '../../../model/author-key.ts'
import { introducedIn } from '../../../model/party-names/abbreviations.ts'
import { Codes } from '../../../model/party-names/codes.ts'
import { nearestIn } from '../../../model/party-names/nearest.ts'
import { type Assignment, everyIndicator, everyOrderItem, everySection, type Roadmap } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ written: string; near: string | undefined; register: string; key: string }>({
  name: 'party/unknown',
  severity: 'error',
  summary: { ru: 'Участника нет в перечне', en: 'A party is not in the register' },
  why: {
    ru: 'По коду печатается полное название; код с опиской напечатался бы как есть.',
    en: 'An id stands for the full name; a mistyped id would be printed as it is.',
  },
  message: {
    ru: ({ written }) => `участника «${written}» нет в перечне участников`,
    en: ({ written }) => `the party "${written}" is not in the register`,
  },
  advice: {
    ru: ({ near, register, key }) =>
      near === undefined
        ? `Добавьте его в «${register}» или напишите название прямо, без ключа «${key}».`
        : `Возможно, имелся в виду «${near}».`,
    en: ({ near, register, key }) =>
      near === undefined
        ? `Add it to "${register}" or write the name in place, without the key "${key}".`
        : `Did you mean "${near}"?`,
  },
})

/** A reference must be known. A plain word is suspected only when it is nearly an id: any other word may be a name. */
export const partyUnknown: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - { код: управление, название: Управление образования и науки области }
      мероприятия:
        - название: Назначение куратора
          сроки: 01.08.2020
          ответственные: упрваление #! party/unknown
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - { код: уо, название: Управление образования и науки области }
      мероприятия:
        - название: Назначение куратора
          сроки: 01.08.2020
          ответственные: yo #! party/unknown
        - название: Обучение куратора
          сроки: 02.08.2020
          ответственные: УО #! party/unknown
        - название: Отчёт куратора
          сроки: 03.08.2020
          ответственные: у0 #! party/unknown
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Назначение куратора
          сроки: 01.08.2020
          ответственные: { участник: управление } #! party/unknown
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - { название: Иванова А.П., вид: лицо }
      мероприятия:
        - { название: Назначение куратора, сроки: 01.08.2020, ответственные: Иванова А.П. }
        - название: Консультации
          сроки: постоянно
          ответственные: { участник: Иванова Анна Петровна } #! party/unknown
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - { код: управление, название: Управление образования и науки области }
      мероприятия:
        - название: Назначение куратора
          сроки: 01.08.2020
          ответственные: [управление, эксперт, образовательные организации]
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - { код: уо, название: Управление образования (УО) }
        - { код: школы, название: Общеобразовательные организации }
      мероприятия:
        - { название: Назначение куратора, сроки: 01.08.2020, ответственные: [уо, школы] }
        - { название: Встреча, сроки: 01.09.2020, ответственные: [УО, Школы] }
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Встреча с работодателями
          сроки: 01.08.2020
          ответственные: { участник: Торгово-промышленная палата, по-согласованию: да }
      `,
      ],
    }
  },

  *check(roadmap) {
    const ids = roadmap.parties.flatMap(({ id }) => id?.value ?? [])
    const known = new Set(ids)
    const codes = new Codes(roadmap.parties)
    const own = introducedIn(roadmap)
    const nearest = nearestIn(roadmap.parties)
    const register = authorKey(roadmap, 'roadmap', 'parties')
    const key = authorKey(roadmap, 'assignment', 'party')
    for (const { text, place, isReference, party } of assignmentsOf(roadmap)) {
      if (party !== undefined) continue
      const written = place.source.text.slice(place.start, place.end).replace(/^["']|["']$/g, '') || text
      const near = /\s/.test(written) || known.has(written) ? undefined : closest(written, ids)
      const code = own.has(text) ? undefined : codes.meantBy(text)
      const meant = code ?? near ?? (isReference ? nearest(written) : undefined)
      const suspected =
        code !== undefined ||
        (looksLikeId(written) ? isReference || near !== undefined : isReference && meant !== undefined)
      if (suspected) yield problem.at(place, { written, near: meant, register, key })
    }
  },
}

function assignmentsOf(roadmap: Roadmap): Assignment[] {
  const items = everyOrderItem(roadmap)
  const holders = [...items, ...everySection(roadmap), ...roadmap.events, ...everyIndicator(roadmap)]
  return holders.flatMap(({ responsible }) => responsible)
}

function looksLikeId(word: string): boolean {
  return /^[a-zа-яё0-9_-]+$/.test(word)
}
