import { Chalk } from 'chalk'
import type { Problem } from '../diagnostic/diagnostic.ts'
import type { Language, Said } from '../language/language.ts'
import type { ReportContext } from './reporter.ts'
import { severityWords } from './severity.ts'
import { sentence } from './told.ts'
import { columns, wrapped } from './wrap.ts'

/** What is to be told of a rule. */
export interface RulePage {
  readonly problem: Problem
  /** How it is told of its first bad example. */
  readonly told: { readonly message: Said; readonly advice: Said } | undefined
  readonly bad: readonly ShownExample[]
  readonly good: readonly ShownExample[]
}

export interface ShownExample {
  readonly lines: readonly string[]
  /** Lines that are complained about, counted from 1. */
  readonly marked: readonly number[]
}

/** All rules, a line each where the screen is wide enough. */
export function reportRules(problems: readonly Problem[], language: Language, width?: number): string {
  const rows = problems.map(({ name, severity, summary }) => [
    name,
    severityWords[language][severity],
    summary[language],
  ])
  return `${columns(rows, width).join('\n')}\n`
}

/** For scripts: the fields are the same in both languages, the sentences in the chosen one. */
export function rulesJson(problems: readonly Problem[], language: Language): string {
  const rules = problems.map(({ name, severity, summary, why }) => ({
    name,
    group: name.slice(0, name.indexOf('/')),
    severity,
    summary: summary[language],
    why: why[language],
  }))
  return `${JSON.stringify({ version: 1, rules }, null, 2)}\n`
}

/** One rule with its reason, what to do, and examples. */
export function explainRule(page: RulePage, context: Pick<ReportContext, 'language' | 'color' | 'width'>): string {
  const { problem, told, bad, good } = page
  const { language, color, width } = context
  const chalk = new Chalk({ level: color ? 1 : 0 })
  const words = labels[language]
  const severity = `${words.severity}: ${severityWords[language][problem.severity]}`
  const part = (label: string, text: string) => wrapped(`${label}: ${text}`, width, '  ')
  const example = ({ lines, marked }: ShownExample) => [
    '',
    ...lines.map((line, index) => (marked.includes(index + 1) ? chalk.red(`  > ${line}`) : `    ${line}`)),
  ]
  return `${[
    `${chalk.bold(problem.name)} ${chalk.dim(`(${severity})`)}`,
    ...wrapped(`${problem.summary[language]}.`, width, ''),
    '',
    ...part(words.why, problem.why[language]),
    ...(told === undefined ? [] : part(words.said, `${sentence(told.message[language])}.`)),
    ...(told === undefined ? [] : part(words.advice, told.advice[language])),
    ...(bad.length === 0 ? [] : ['', `${words.bad}:`, ...bad.flatMap(example)]),
    ...(good.length === 0 ? [] : ['', `${words.good}:`, ...good.flatMap(example)]),
  ].join('\n')}\n`
}

const labels = {
  ru: {
    severity: 'по умолчанию',
    why: 'Почему',
    said: 'Сообщение',
    advice: 'Что делать',
    bad: 'Неправильно',
    good: 'Правильно',
  },
  en: { severity: 'by default', why: 'Why', said: 'Message', advice: 'What to do', bad: 'Wrong', good: 'Right' },
} as const
