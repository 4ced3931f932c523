import { defineProblem } from '../diagnostic/problem.ts'

export const unknownRule = defineProblem<{ rule: string; near: string | undefined }>({
  name: 'config/unknown-rule',
  severity: 'error',
  summary: {
    ru: 'В настройках названо правило, которого нет',
    en: 'The configuration names a rule that does not exist',
  },
  why: {
    ru: 'Настройка с опечаткой ничего не меняет, а все думают, что меняет.',
    en: 'A misspelt setting changes nothing while everybody thinks it does.',
  },
  message: { ru: ({ rule }) => `правила «${rule}» нет`, en: ({ rule }) => `there is no rule "${rule}"` },
  advice: {
    ru: ({ near }) => `${near === undefined ? '' : `Возможно, имелось в виду «${near}». `}Все правила: dorkarta rules.`,
    en: ({ near }) => `${near === undefined ? '' : `Did you mean "${near}"? `}All rules: dorkarta rules.`,
  },
})

export const unreadableDay = defineProblem<{ written: string }>({
  name: 'config/unreadable-day',
  severity: 'error',
  summary: { ru: 'День календаря не читается', en: 'A day of the calendar cannot be read' },
  why: {
    ru: 'Пропущенный выходной сдвинул бы рабочие дни незаметно.',
    en: 'A day off that is passed over would shift working days unseen.',
  },
  message: { ru: ({ written }) => `«${written}» – не дата`, en: ({ written }) => `"${written}" is not a date` },
  advice: { ru: 'Напишите один день: 03.05.2027.', en: 'Write one day: 03.05.2027.' },
})
