import { catalogue } from '../src/catalogue/catalogue.ts'
import { groupOf } from '../src/catalogue/problems.ts'
import { pageOf } from '../src/cli/rule-page.ts'
import { type Problem, usualSeverity } from '../src/diagnostic/diagnostic.ts'
import type { RulePage, ShownExample } from '../src/report/rules.ts'
import { severityWords } from '../src/report/severity.ts'
import { sentence } from '../src/report/told.ts'
import { compileText } from './compile-text.ts'

/** RULES.md: every rule with its reason, what it says and an example of each kind, printed from the catalogue. */
export function rulesPage(): string {
  const pages = catalogue.map((entry) => pageOf(entry, find))
  const groups = [...new Set(pages.map(({ problem }) => groupOf(problem)))]
  const parts = groups.map((group) => part(group, pages))
  return `${intro}\n${parts.map(({ table }) => table).join('\n')}\n${parts.map(({ rules }) => rules).join('\n')}`
}

const intro = `# Правила

Эта страница печатается из самих правил и проверяется тестом (\`UPDATE=1 npm test\` печатает её заново). То же говорят
команды \`dorkarta rules\` и \`dorkarta explain ПРАВИЛО\`.

«Ошибка» – документ неверен без сомнений; «предупреждение» – стоит посмотреть; «замечание» – дело вкуса; «выключено» –
правило включают сами, в настройках или ключом \`--rule\`. Строка примера, о которой правило говорит, помечена стрелкой.
`

/** With the rule turned on, should it be off by default. */
function find(text: string, rule: Problem) {
  const settings = (problem: Problem) => (problem.name === rule.name ? usualSeverity(problem) : problem.severity)
  return compileText(text, 'example.roadmap.yaml', true, settings).diagnostics
}

function part(group: string, all: readonly RulePage[]): { table: string; rules: string } {
  const pages = all.filter(({ problem }) => groupOf(problem) === group)
  const rows = pages.map(
    ({ problem: { name, severity, summary } }) =>
      `| [\`${name}\`](#${name.replace('/', '')}) | ${severityWords.ru[severity]} | ${escaped(summary.ru)} |`,
  )
  return {
    table: `**${group}**\n\n| правило | строгость | что найдено |\n|---|---|---|\n${rows.join('\n')}\n`,
    rules: pages.map(section).join('\n'),
  }
}

function section({ problem, told, bad, good }: RulePage): string {
  const [wrong] = bad
  const [right] = good
  return [
    `## ${problem.name}`,
    `**${problem.summary.ru}** (${severityWords.ru[problem.severity]}). ${problem.why.ru}`,
    ...(told === undefined ? [] : [`> ${sentence(told.message.ru)}.\n>\n> ${told.advice.ru}`]),
    ...(wrong === undefined ? [] : [`Неправильно:\n\n${block(wrong)}`]),
    ...(right === undefined ? [] : [`Правильно:\n\n${block(right)}`]),
  ]
    .map((paragraph) => `${paragraph}\n`)
    .join('\n')
}

function block({ lines, marked }: ShownExample): string {
  const shown = lines.map((line, index) => (marked.includes(index + 1) ? `${line} # ←` : line))
  return `\`\`\`yaml\n${shown.join('\n')}\n\`\`\``
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|')
}
