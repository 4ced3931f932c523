import type { Said } from '../language/language.ts'
import type { Diagnostic, Facts, Problem, Severity } from './diagnostic.ts'
import type { Fix } from './fix.ts'
import type { Path, Place } from './place.ts'
import type { Source } from './source.ts'

/**
 * Diagnostics as data, for another thread and for the next run: what they share – texts, what is known about a kind of
 * mistake – stands once and is named by number or by name. Nothing a report could show is lost.
 */
export interface Told {
  readonly problems: readonly Problem[]
  readonly sources: readonly Source[]
  readonly findings: readonly Finding[]
}

export interface Finding {
  /** The name of its problem. */
  readonly rule: string
  readonly severity: Severity
  readonly at: At
  readonly message: Said
  readonly advice: Said
  readonly facts: Facts
  readonly related: readonly { readonly at: At; readonly note: Said }[]
  readonly fix?: Fix
}

/** A place; `source` counts in the list of sources. */
interface At {
  readonly source: number
  readonly start: number
  readonly end: number
  readonly path: Path
}

export function toldOf(diagnostics: readonly Diagnostic[]): Told {
  const sources = new Map<Source, number>()
  const at = ({ source, start, end, path }: Place): At => {
    const number = sources.get(source) ?? sources.size
    sources.set(source, number)
    return { source: number, start, end, path }
  }
  const findings = diagnostics.map(({ problem, severity, place, message, advice, facts, related, fix }): Finding => {
    return {
      rule: problem.name,
      severity,
      at: at(place),
      message,
      advice,
      facts,
      related: related.map((other) => ({ at: at(other.place), note: other.note })),
      ...(fix !== undefined && { fix }),
    }
  })
  return { problems: problemsOf(diagnostics), sources: [...sources.keys()], findings }
}

/** What is known about the kinds of mistakes that were met, each once. */
export function problemsOf(diagnostics: readonly Diagnostic[]): Problem[] {
  return [...new Map(diagnostics.map(({ problem }) => [problem.name, problem])).values()].map(plain)
}

/** Without what a rule carries besides: functions cross no border. */
function plain({ name, severity, summary, why }: Problem): Problem {
  return { name, severity, summary, why }
}

/** Undefined where the parts do not fit together: findings of another text, or of a rule that is not described. */
export function diagnosticsOf({ problems, sources, findings }: Told): Diagnostic[] | undefined {
  const known = new Map(problems.map((problem) => [problem.name, problem]))
  const placeOf = ({ source: number, start, end, path }: At): Place | undefined => {
    const source = sources[number]
    const isInside = source !== undefined && start >= 0 && start <= end && end <= source.text.length
    return isInside ? { source, start, end, path } : undefined
  }
  const diagnostics: Diagnostic[] = []
  for (const { rule, severity, at, message, advice, facts, related: others, fix } of findings) {
    const problem = known.get(rule)
    const place = placeOf(at)
    const related = others.flatMap(({ at, note }) => {
      const other = placeOf(at)
      return other === undefined ? [] : [{ place: other, note }]
    })
    if (problem === undefined || place === undefined || related.length < others.length) return undefined
    diagnostics.push({ problem, severity, place, message, advice, facts, related, fix })
  }
  return diagnostics
}

/** Whether what came from outside has the form of findings. */
export function areFindings(value: unknown): value is readonly Finding[] {
  return isListOf(value, isFinding)
}

/** Whether what came from outside has the form of descriptions of rules. */
export function areProblems(value: unknown): value is readonly Problem[] {
  return isListOf(value, (each) => {
    const { name, severity, summary, why } = parts(each)
    return (
      typeof name === 'string' &&
      isOneOf(['error', 'warning', 'info', 'off'], severity) &&
      isSaid(summary) &&
      isSaid(why)
    )
  })
}

function isFinding(value: unknown): boolean {
  const { rule, severity, at, message, advice, facts, related, fix } = parts(value)
  return (
    typeof rule === 'string' &&
    isOneOf(['error', 'warning', 'info'], severity) &&
    isAt(at) &&
    isSaid(message) &&
    isSaid(advice) &&
    areFacts(facts) &&
    isListOf(related, (each) => isAt(parts(each)['at']) && isSaid(parts(each)['note'])) &&
    (fix === undefined || isFix(fix))
  )
}

function areFacts(value: unknown): boolean {
  const kinds = ['string', 'number', 'boolean']
  return (
    typeof value === 'object' && Object.values(value ?? { isNull: null }).every((each) => kinds.includes(typeof each))
  )
}

function isAt(value: unknown): boolean {
  const { source, start, end, path } = parts(value)
  const isStep = (step: unknown) => typeof step === 'string' || Number.isInteger(step)
  return [source, start, end].every(Number.isInteger) && isListOf(path, isStep)
}

function isFix(value: unknown): boolean {
  const { title, isSafe, edits } = parts(value)
  const isEdit = (edit: unknown) => {
    const { start, end, text } = parts(edit)
    return [start, end].every(Number.isInteger) && typeof text === 'string'
  }
  return isSaid(title) && typeof isSafe === 'boolean' && isListOf(edits, isEdit)
}

function isSaid(value: unknown): boolean {
  const { ru, en } = parts(value)
  return typeof ru === 'string' && typeof en === 'string'
}

function isOneOf(words: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && words.includes(value)
}

function isListOf(value: unknown, isEach: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isEach)
}

function parts(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
