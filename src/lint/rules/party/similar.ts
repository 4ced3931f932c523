import type { Fix } from '../../../diagnostic/fix.ts'
import { type Located, placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { slippedAbbreviations } from '../../../model/party-names/slips.ts'
import { type SecondSpelling, secondSpellings } from '../../../model/party-names/spellings.ts'
import { editOf } from '../../../model/prose/written.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ written: string; usual: string; because: SecondSpelling['because']; key: string }>({
  name: 'party/similar',
  severity: 'warning',
  summary: { ru: 'Один участник написан по-разному', en: 'One party is spelled in two ways' },
  why: {
    ru: 'По двум написаниям не собрать всё, за что отвечает участник, а опечатка в приказе обращает поручение в никуда.',
    en: 'Two spellings hide what one party answers for, and a misprint in an order charges nobody.',
  },
  message: {
    ru: ({ written, usual, because }) =>
      `участник написан по-разному: здесь «${written}», ${because === 'register' ? 'в перечне' : because === 'often' ? 'чаще' : 'в другом месте'} «${usual}»`,
    en: ({ written, usual, because }) =>
      `a party is spelled in two ways: "${written}" here, "${usual}" ${because === 'register' ? 'in the register' : because === 'often' ? 'more often' : 'elsewhere'}`,
  },
  advice: {
    ru: ({ key }) => `Оставьте одно написание; если нужны оба, внесите второе в «${key}» этого участника.`,
    en: ({ key }) => `Keep one spelling; if both are meant, put the second under "${key}" of that party.`,
  },
})

/** Seen in most published roadmaps: a misprint in a surname, an abbreviation beside the full name, «учреждений» for «организаций». */
export const partySimilar: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Проведение семинара
          сроки: 10.03.2022
          ответственные: Миусов В.А., специалист Центра развития наставничества
        - название: Подготовка локальных актов
          сроки: 15.03.2022
          ответственные: Мюсов В.А., специалист Центра развития наставничества #! party/similar
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Мониторинг программ наставничества
          сроки: 25.05.2023
          ответственные: [Кураторы образовательных организаций, Отдел образования]
        - название: Подготовка локальных актов
          сроки: 15.03.2023
          ответственные: Кураторы ОО #! party/similar
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Проведение семинара
          сроки: 10.03.2022
          ответственные: Управление образования
        - название: Подготовка локальных актов
          сроки: 15.03.2022
          ответственные: Упр. образования #! party/similar
        - название: Мониторинг программ наставничества
          сроки: 20.03.2022
          ответственные: Управления образования #! party/similar
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - { код: уо, название: Управление образования администрации города Заречного }
      мероприятия:
        - { название: Проведение семинара, сроки: 10.03.2022, ответственные: уо }
        - название: Подготовка локальных актов
          сроки: 15.03.2022
          ответственные: Управление образование администрации города Заречного #! party/similar
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - { название: Отдел образования города Заречного, варианты: Отдел образования г. Заречного }
      мероприятия:
        - название: Проведение семинара
          сроки: 10.03.2022
          ответственные: [Отдел образования г. Заречного, лицей № 67, Иванов А.П.]
        - название: Подготовка локальных актов
          сроки: 15.03.2022
          ответственные: [Лицей № 120, отдел образования города Заречного, Иванова А.П.]
      `,
      ],
    }
  },

  *check(roadmap) {
    const key = authorKey(roadmap, 'party', 'aliases')
    const seconds = secondSpellings(roadmap)
    const mended = new Set<string>()
    for (const second of [...seconds, ...slippedAbbreviations(roadmap, seconds)]) {
      const { mention, usual, because } = second
      const [from, to] = parts(second)
      const part = second.name.text.slice(from.start, from.end)
      const usualPart = usual.name.text.slice(to.start, to.end)
      const isLong = second.name.text.length > longestQuoted && second.difference.words !== undefined
      const written = isLong || second.difference.likeness === 'misprint' ? part : second.name.text.trim()
      const said = written === part ? usualPart : usual.name.text.trim()
      const place = placeInside(mention.text, from.start, from.end)
      const first = usual.mentions.find(({ where }) => where === 'register') ?? usual.mentions[0]
      const note = { ru: 'здесь написано иначе', en: 'it is spelled otherwise here' }
      const related = first === undefined ? [] : [{ place: first.text.place, note }]
      const result = `${mention.cell} ${usual.name.text}`
      // The register has the usual spelling already, and so may the cell: a second entry is for the author to take out.
      const wouldDouble = mention.where === 'register' || second.isBeside || mended.has(result)
      mended.add(result)
      yield problem.at(
        place,
        { written, usual: said, because, key },
        related,
        wouldDouble ? undefined : fixOf(mention.text, from, usualPart),
      )
    }
  },
}

/** Longer names are quoted by what differs. */
const longestQuoted = 60

/** What differs: the words, the person, or all of the name. */
function parts({ name, usual, difference }: SecondSpelling): readonly [Stretch, Stretch] {
  if (difference.words !== undefined) return difference.words
  const all = [name, usual.name].map(({ text }) => ({ start: 0, end: text.length }))
  return [all[0] as Stretch, all[1] as Stretch]
}

type Stretch = { readonly start: number; readonly end: number }

function fixOf(name: Located<string>, { start, end }: Stretch, usual: string): Fix | undefined {
  const text = start === 0 ? withCaseOf(name.value.slice(start, end), usual) : usual
  const edit = editOf(name, { start, end, text })
  return edit && { title: { ru: `Написать «${text}»`, en: `Write "${text}"` }, isSafe: false, edits: [edit] }
}

/** At the head of a name the first letter is large or small by place; that of an abbreviation is always large. */
function withCaseOf(part: string, usual: string): string {
  if (!/^\p{L}\p{Ll}/u.test(usual)) return usual
  const first = /^\p{Ll}/u.test(part) ? usual.charAt(0).toLowerCase() : usual.charAt(0).toUpperCase()
  return first + usual.slice(1)
}
