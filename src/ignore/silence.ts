import { type CalendarDate, calendarDate, isBefore } from '../calendar/date.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { lineStarts, positionAt, type Source } from '../diagnostic/source.ts'
import { type Comment, commentsWith, nodeStartingIn } from '../syntax/comments.ts'
import type { Node } from '../syntax/node.ts'
import * as problems from './problems.ts'

const word = 'dorkarta-ignore'

interface Ignore {
  readonly comment: Comment
  readonly rules: readonly string[]
  readonly until: { readonly date: CalendarDate; readonly written: string } | undefined
  readonly reason: string
  /** Offsets the comment speaks of: its line, or the node that starts on the next one. */
  readonly start: number
  readonly end: number
}

/**
 * Takes out the diagnostics that comments in the file silence, and adds what is wrong with those comments.
 *
 *     # dorkarta-ignore RULE[, RULE] [до ДД.ММ.ГГГГ]: REASON
 */
export function silence(
  diagnostics: readonly Diagnostic[],
  source: Source,
  tree: Node,
  today: CalendarDate,
): Diagnostic[] {
  const ignores = commentsWith(word, source).flatMap((comment) => readIgnore(comment, source, tree) ?? [])
  const complaints = ignores.flatMap((ignore) => complaintsAbout(ignore, today))
  const active = ignores.filter((ignore) => complaintsAbout(ignore, today).length === 0)
  const used = new Set<Ignore>()
  const left = diagnostics.filter((diagnostic) => {
    const silencing = active.filter((ignore) => speaksOf(ignore, diagnostic))
    for (const ignore of silencing) used.add(ignore)
    return silencing.length === 0
  })
  const idle = active
    .filter((ignore) => !used.has(ignore))
    .map(({ comment, rules }) => problems.unused.at(comment.place, { rules: rules.join(', ') }))
  return [...left, ...complaints, ...idle]
}

function readIgnore(comment: Comment, source: Source, tree: Node): Ignore | undefined {
  const match = /^dorkarta-ignore\s+([^:]*?)(?:\s+до\s+(\d{2}\.\d{2}\.\d{4}))?\s*(?::\s*(.*))?$/.exec(comment.text)
  if (match === null) return undefined
  const [, rules = '', until, reason = ''] = match
  return {
    comment,
    rules: rules.split(',').map((rule) => rule.trim()),
    until: until === undefined ? undefined : untilOf(until),
    reason: reason.trim(),
    ...stretchOf(comment, source, tree),
  }
}

function untilOf(written: string): Ignore['until'] {
  const [day, month, year] = written.split('.').map(Number)
  const date = calendarDate(year ?? 0, month ?? 0, day ?? 0)
  return date === undefined ? undefined : { date, written }
}

function stretchOf({ place, alone }: Comment, source: Source, tree: Node): { start: number; end: number } {
  const starts = lineStarts(source)
  const { line } = positionAt(source, place.start)
  const startOf = (index: number) => starts[index] ?? source.text.length
  if (!alone) return { start: startOf(line - 1), end: startOf(line) }
  let next = line
  while (next < starts.length && /^\s*(#.*)?$/.test(source.text.slice(startOf(next), startOf(next + 1)))) next++
  return nodeStartingIn(tree, startOf(next), startOf(next + 1)) ?? { start: startOf(next), end: startOf(next + 1) }
}

function speaksOf({ comment, rules, start, end }: Ignore, { place, problem }: Diagnostic): boolean {
  if (place.source !== comment.place.source) return false
  if (place.start < start || place.start >= end || problem.name.startsWith('ignore/')) return false
  return rules.some((rule) => rule === problem.name || problem.name.startsWith(`${rule}/`))
}

function complaintsAbout({ comment, until, reason }: Ignore, today: CalendarDate): Diagnostic[] {
  if (reason === '') return [problems.noReason.at(comment.place, {})]
  if (until !== undefined && isBefore(until.date, today))
    return [problems.expired.at(comment.place, { until: until.written })]
  return []
}
