import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { isByOrder, saysDate } from '../../../model/requisites.ts'
import type { Roadmap } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ stamp: string; key: string }>({
  name: 'structure/stamp-without-date',
  severity: 'warning',
  summary: { ru: 'У грифа нет даты', en: 'A stamp has no date' },
  why: {
    ru: 'Дата – часть грифа утверждения и согласования: без неё не видно, с какого дня документ действует и с чем сверять сроки.',
    en: 'The date is part of a stamp: without it nobody knows from which day the document is in force.',
  },
  message: {
    ru: ({ stamp }) => `в грифе «${stamp}» нет даты`,
    en: ({ stamp }) => `the stamp "${stamp}" has no date`,
  },
  advice: {
    ru: ({ key }) => `Добавьте «${key}:»; до подписания можно отметить документ как проект.`,
    en: ({ key }) => `Add "${key}:"; until it is signed the document can be marked as a draft.`,
  },
})

type WrittenStamp = NonNullable<Roadmap['written']['approval']>

/** ГОСТ Р 7.0.97, requisites 16 and 20. A draft is not yet dated; an act may name its date in its own words. */
export const stampWithoutDate: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      утверждение:
        должность: Директор школы № 5 #! structure/stamp-without-date
        фио: М.А. Кузнецов
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      утверждение: { должность: Директор школы № 5, фио: М.А. Кузнецов, дата: 31.08.2026 }
      согласование: { акт: протоколом педагогического совета от 30.08.2026 № 1 }
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      проект: да
      утверждение: { должность: Директор школы № 5, фио: М.А. Кузнецов }
      `,
      ],
    }
  },

  *check(roadmap) {
    const { approval, agreement = [], draft } = roadmap.written
    if (draft?.value === true) return
    const key = authorKey(roadmap, 'stamp', 'date')
    for (const stamp of [...(approval === undefined ? [] : [approval]), ...agreement]) {
      const head = stamp.act ?? stamp.position ?? stamp.name ?? stamp.word
      const fromOrder = roadmap.written.order?.date !== undefined && isByOrder(stamp, roadmap)
      if (head === undefined || fromOrder || isDated(stamp)) continue
      yield problem.at(head.place, { stamp: head.value.trim().replace(/\s+/g, ' '), key })
    }
  },
}

/** A date left blank is told as a blank. */
function isDated({ date, act }: WrittenStamp): boolean {
  return date !== undefined || (act !== undefined && saysDate(act.value))
}
