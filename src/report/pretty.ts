import { Chalk, type ChalkInstance } from 'chalk'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import { lineSpan, positionAt } from '../diagnostic/source.ts'
import type { Findings, Look, Reporter } from './reporter.ts'
import { severityWords } from './severity.ts'
import { locus, pointers, sentence, visible } from './told.ts'
import { wrapped } from './wrap.ts'

/** For people: place, sentence, the line itself with the spot underlined, what to do. */
export const pretty: Reporter = {
  entryOf: (diagnostic, look) => [`${told(diagnostic, look)}\n`],
  write: apart,
}

/** With an empty line between. */
function* apart(findings: Findings): Generator<string> {
  let isFirst = true
  for (const { entries } of findings)
    for (const [text] of entries) {
      yield isFirst ? `${text}` : `\n${text}`
      isFirst = false
    }
}

function told(diagnostic: Diagnostic, { language, width, color }: Look): string {
  const chalk = new Chalk({ level: color ? 1 : 0 })
  const { place, problem, severity, message, advice } = diagnostic
  const paint = { error: chalk.red, warning: chalk.yellow, info: chalk.cyan }[severity]
  const head = `${chalk.bold(locus(place))} ${paint(severityWords[language][severity])} ${chalk.dim(problem.name)}`
  return [
    head,
    ...wrapped(visible(sentence(message[language])), width, '  '),
    ...frame(place, width, paint, chalk),
    ...wrapped(visible(advice[language]), width, '  ').map((line) => chalk.dim(line)),
    ...pointers(diagnostic, language).map((line) => chalk.dim(`  ${line}`)),
  ].join('\n')
}

/** The line of the place with the spot underlined; a long line is shown around the spot. */
function frame({ source, start, end }: Place, width: number, paint: ChalkInstance, chalk: ChalkInstance): string[] {
  const { line, column } = positionAt(source, start)
  const { start: first, end: last } = lineSpan(source, line)
  const gutter = `${String(line).padStart(5)} | `
  const room = Math.max(width - gutter.length - 1, 20)
  const length = last - first
  const from = length <= room ? 0 : Math.max(0, Math.min(column - 1 - Math.floor(room / 3), length - room))
  // Of a line that is as long as a file, no more is looked at than is shown.
  const piece = visible(source.text.slice(first + from, Math.min(first + from + room, last)))
  if (piece.trim() === '' && visible(source.text.slice(first, last)).trim() === '') return []
  const marked = Math.max(1, Math.min(end - start, length - column + 1, from + room - (column - 1)))
  const underline = `${' '.repeat(column - 1 - from)}${'^'.repeat(marked)}`
  const shown = cut(piece, from > 0, from + room < length)
  return [`${chalk.dim(gutter)}${shown}`, `${chalk.dim(`${' '.repeat(5)} | `)}${paint(underline)}`]
}

function cut(piece: string, isCutBefore: boolean, isCutAfter: boolean): string {
  const head = isCutBefore ? `…${piece.slice(1)}` : piece
  return isCutAfter ? `${head.slice(0, -1)}…` : head
}
