import { defineProblem } from '../diagnostic/problem.ts'

export const unused = defineProblem<{ rules: string; stranger: string | undefined; near: string | undefined }>({
  name: 'ignore/unused',
  severity: 'warning',
  summary: { ru: 'Пометка dorkarta-ignore ничего не скрывает', en: 'A dorkarta-ignore comment silences nothing' },
  why: {
    ru: 'Лишняя пометка скроет завтрашнюю ошибку, о которой никто не думал.',
    en: 'An idle comment would hide a mistake of tomorrow that nobody thought of.',
  },
  message: {
    ru: ({ rules, stranger }) =>
      stranger === undefined
        ? `пометка ничего не скрывает: ${rules} здесь не встречается`
        : `пометка ничего не скрывает: правила «${stranger}» нет`,
    en: ({ rules, stranger }) =>
      stranger === undefined
        ? `this comment silences nothing: no ${rules} here`
        : `this comment silences nothing: there is no rule "${stranger}"`,
  },
  advice: {
    ru: ({ near }) =>
      near === undefined ? 'Уберите пометку или поправьте имя правила.' : `Возможно, имелось в виду «${near}».`,
    en: ({ near }) =>
      near === undefined ? 'Remove the comment or correct the name of the rule.' : `Did you mean "${near}"?`,
  },
})

export const expired = defineProblem<{ until: string; isDay: boolean }>({
  name: 'ignore/expired',
  severity: 'error',
  summary: { ru: 'Срок пометки dorkarta-ignore вышел', en: 'A dorkarta-ignore comment has expired' },
  why: {
    ru: 'Пометка со сроком – обещание исправить; срок прошёл.',
    en: 'A comment with a date is a promise to mend things; the date has passed.',
  },
  message: {
    ru: ({ until, isDay }) =>
      isDay
        ? `пометка действовала до ${until} и больше ничего не скрывает`
        : `«${until}» – не день, поэтому пометка ничего не скрывает`,
    en: ({ until, isDay }) =>
      isDay
        ? `this comment was good until ${until} and silences nothing any more`
        : `"${until}" is not a day, so the comment silences nothing`,
  },
  advice: {
    ru: 'Исправьте то, что она скрывала, или назовите новый срок.',
    en: 'Mend what it silenced, or name a new date.',
  },
})

export const noReason = defineProblem<{ isNameless: boolean }>({
  name: 'ignore/no-reason',
  severity: 'error',
  summary: { ru: 'У пометки dorkarta-ignore нет причины', en: 'A dorkarta-ignore comment gives no reason' },
  why: {
    ru: 'Через год никто не вспомнит, почему замечание решили не показывать.',
    en: 'In a year nobody will remember why the finding was silenced.',
  },
  message: {
    ru: ({ isNameless }) => `у пометки нет ${isNameless ? 'правила' : 'причины'}, поэтому она ничего не скрывает`,
    en: ({ isNameless }) => `the comment names no ${isNameless ? 'rule' : 'reason'} and so silences nothing`,
  },
  advice: {
    ru: 'Напишите: # dorkarta-ignore ПРАВИЛО: причина',
    en: 'Write: # dorkarta-ignore RULE: reason',
  },
})
