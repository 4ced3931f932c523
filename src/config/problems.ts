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
