import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Language } from '../language/language.ts'
import { severityWords } from './severity.ts'
import { columns } from './wrap.ts'

/** How often each rule was met, the most frequent first, as `ruff check --statistics` tells it; `[*]` can be mended. */
export function reportStatistics(diagnostics: readonly Diagnostic[], language: Language): string {
  const byRule = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const { name } = diagnostic.problem
    const others = byRule.get(name)
    if (others === undefined) byRule.set(name, [diagnostic])
    else others.push(diagnostic)
  }
  const rows = [...byRule.values()].sort((a, b) => b.length - a.length).map((found) => rowOf(found, language))
  const widest = Math.max(...rows.map(([count = '']) => count.length))
  return columns(rows.map(([count = '', ...rest]) => [count.padStart(widest), ...rest]))
    .map((line) => `${line}\n`)
    .join('')
}

function rowOf(found: readonly Diagnostic[], language: Language): string[] {
  const [first] = found
  if (first === undefined) return []
  const { problem, severity } = first
  const fixable = found.some(({ fix }) => fix !== undefined) ? '[*]' : '[ ]'
  return [String(found.length), problem.name, fixable, severityWords[language][severity], problem.summary[language]]
}
