import type { Language } from '../language/language.ts'
import type { Findings, Tally } from './reporter.ts'
import { severityWords } from './severity.ts'
import { columns } from './wrap.ts'

/** How often each rule was met, the most frequent first, as `ruff check --statistics` tells it; `[*]` can be mended. */
export function reportStatistics(findings: Findings, language: Language, width?: number): string {
  const byRule = new Map<string, Tally>()
  for (const { tally } of findings)
    for (const each of tally) {
      const before = byRule.get(each.rule)
      const count = each.count + (before?.count ?? 0)
      byRule.set(each.rule, { ...(before ?? each), count, isFixable: each.isFixable || before?.isFixable === true })
    }
  const rows = [...byRule.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ rule, severity, count, isFixable }) => [
      String(count),
      rule,
      isFixable ? '[*]' : '[ ]',
      severityWords[language][severity],
      findings.problem(rule).summary[language],
    ])
  const widest = Math.max(...rows.map(([count = '']) => count.length))
  return columns(
    rows.map(([count = '', ...rest]) => [count.padStart(widest), ...rest]),
    width,
  )
    .map((line) => `${line}\n`)
    .join('')
}
