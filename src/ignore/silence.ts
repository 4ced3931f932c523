import { type CalendarDate, calendarDate, isBefore } from '../calendar/date.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { lineStarts, positionAt, type Source } from '../diagnostic/source.ts'
import { closest } from '../language/closest.ts'
import { type Comment, commentsWith, endOfBlockIn, nodeStartingIn } from '../syntax/comments.ts'
import type { Node } from '../syntax/node.ts'
import * as problems from './problems.ts'

const word = 'dorkarta-ignore'

interface Ignore {
  readonly comment: Comment
  readonly rules: readonly string[]
  /** A day that does not exist limits nothing, and is told. */
  readonly until: { readonly date: CalendarDate | undefined; readonly written: string } | undefined
  readonly reason: string
  /** Offsets the comment speaks of: its line with the block text that begins on it, or the node that starts on the next. */
  readonly start: number
  readonly end: number
}

export interface KnownRule {
  readonly name: string
  /** By the settings. */
  readonly isOff: boolean
}

/**
 * Takes out the diagnostics that comments in the file silence, and adds what is wrong with those comments.
 *
 *     # dorkarta-ignore RULE[, RULE] [до ДД.ММ.ГГГГ]: REASON
 *
 * `all` are the rules there are: one that is off finds nothing, and its comment waits for it.
 */
export function silence(
  diagnostics: readonly Diagnostic[],
  { source, tree }: { readonly source: Source; readonly tree: Node },
  today: () => CalendarDate,
  all: readonly KnownRule[],
): Diagnostic[] {
  const ignores = commentsWith(word, source).flatMap((comment) => readIgnore(comment, source, tree) ?? [])
  const complaints = ignores.flatMap((ignore) => complaintsAbout(ignore, today))
  const active = ignores.filter((ignore) => complaintsAbout(ignore, today).length === 0)
  const used = new Map<Ignore, Set<string>>(active.map((ignore) => [ignore, new Set()]))
  const left = diagnostics.filter((diagnostic) => {
    const silencing = active.filter((ignore) => speaksOf(ignore, diagnostic))
    for (const ignore of silencing) used.get(ignore)?.add(ruleFor(ignore, diagnostic) ?? '')
    return silencing.length === 0
  })
  const names = all.map(({ name }) => name)
  const isOff = (rule: string) => {
    const meant = all.filter(({ name }) => name === rule || name.startsWith(`${rule}/`))
    return meant.length > 0 && meant.every((each) => each.isOff)
  }
  const idle = active.flatMap((ignore) => {
    const rules = ignore.rules.filter((rule) => used.get(ignore)?.has(rule) !== true && !isOff(rule))
    return rules.length === 0 ? [] : [idleComment(ignore, rules, names)]
  })
  return [...left, ...complaints, ...idle]
}

function readIgnore(comment: Comment, source: Source, tree: Node): Ignore | undefined {
  const match = /^dorkarta-ignore(?=[\s:]|$)([^:]*)(?::(.*))?$/s.exec(comment.text)
  if (match === null) return undefined
  const [, named = '', reason = ''] = match
  const [rules = '', until] = named.split(/(?:^|\s)до\s/)
  return {
    comment,
    rules: rules
      .split(',')
      .map((rule) => rule.trim())
      .filter((rule) => rule !== ''),
    until: until === undefined ? undefined : { date: dottedDay(until.trim()), written: until.trim() },
    reason: reason.trim(),
    ...stretchOf(comment, source, tree),
  }
}

/** ДД.ММ.ГГГГ, where there is such a day. */
function dottedDay(written: string): CalendarDate | undefined {
  const match = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(written)
  return match === null ? undefined : calendarDate(Number(match[3]), Number(match[2]), Number(match[1]))
}

function stretchOf({ place, alone }: Comment, source: Source, tree: Node): { start: number; end: number } {
  const starts = lineStarts(source)
  const { line } = positionAt(source, place.start)
  const startOf = (index: number) => starts[index] ?? source.text.length
  if (!alone) {
    const [start, end] = [startOf(line - 1), startOf(line)]
    return { start, end: endOfBlockIn(tree, start, end) ?? end }
  }
  let next = line
  while (next < starts.length && /^\s*(?:#.*)?\s*$/.test(source.text.slice(startOf(next), startOf(next + 1)))) next++
  return nodeStartingIn(tree, startOf(next), startOf(next + 1)) ?? { start: startOf(next), end: startOf(next + 1) }
}

function speaksOf(ignore: Ignore, { place, problem }: Diagnostic): boolean {
  const { comment, start, end } = ignore
  if (place.source !== comment.place.source || problem.name.startsWith('ignore/')) return false
  return place.start >= start && place.start < end && ruleFor(ignore, { problem }) !== undefined
}

/** A misspelt name is the commonest reason why a comment silences nothing. */
function idleComment({ comment }: Ignore, rules: readonly string[], names: readonly string[]): Diagnostic {
  const groups = new Set(names.map((name) => name.split('/')[0] ?? ''))
  const stranger = rules.find((rule) => !names.includes(rule) && !groups.has(rule))
  const near = stranger === undefined ? undefined : closest(stranger, [...names, ...groups])
  return problems.unused.at(comment.place, { rules: rules.join(', '), stranger, near })
}

/** The name in the comment under which a rule falls: its own or its group's. */
function ruleFor({ rules }: Ignore, { problem }: Pick<Diagnostic, 'problem'>): string | undefined {
  return rules.find((rule) => rule === problem.name || problem.name.startsWith(`${rule}/`))
}

function complaintsAbout({ comment, rules, until, reason }: Ignore, today: () => CalendarDate): Diagnostic[] {
  if (rules.length === 0 || reason === '')
    return [problems.noReason.at(comment.place, { isNameless: rules.length === 0 })]
  if (until === undefined) return []
  if (until.date === undefined) return [problems.expired.at(comment.place, { until: until.written, isDay: false })]
  return isBefore(until.date, today())
    ? [problems.expired.at(comment.place, { until: until.written, isDay: true })]
    : []
}
