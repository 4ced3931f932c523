import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import { positionAt } from '../diagnostic/source.ts'
import type { Language } from '../language/language.ts'
import { nameFrom } from './file-name.ts'
import { oneByOne } from './one-by-one.ts'
import type { Reporter } from './reporter.ts'
import { lines, visible } from './told.ts'

/**
 * Workflow commands of GitHub Actions: a line that the runner turns into a note beside the code.
 * Form and parameters: docs.github.com, «Workflow commands for GitHub Actions», «Setting an error message».
 */
export const github: Reporter = {
  entryOf: (diagnostic, { language, folder }) => [`${commandOf(diagnostic, language, folder)}\n`],
  write: oneByOne,
}

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

function commandOf(diagnostic: Diagnostic, language: Language, folder: string): string {
  const { place, problem, severity } = diagnostic
  const parameters = { file: nameFrom(folder, place.source.name), ...span(place), title: problem.name }
  const written = Object.entries(parameters).map(([name, value]) => `${name}=${parameter(String(value))}`)
  return `::${commands[severity]} ${written.join(',')}::${data(shown(lines(diagnostic, language)))}`
}

/** Words of the author may be several lines. */
function shown(said: readonly string[]): string {
  return said.join('\n').split('\n').map(visible).join('\n')
}

/** Columns only within one line: the runner refuses a note that has both (actions/runner pull requests 1175, 2082). */
function span({ source, start, end }: Place) {
  const from = positionAt(source, start)
  const last = positionAt(source, Math.max(start, end - 1))
  if (from.line !== last.line) return { line: from.line, endLine: last.line }
  return { line: from.line, endLine: from.line, col: from.column, endColumn: from.column + Math.max(0, end - start) }
}

/** What the runner reads back: actions/toolkit, packages/core/src/command.ts, escapeData and escapeProperty. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** Of control characters in the name of a file, only line ends have an escape. */
function parameter(text: string): string {
  return visible(data(text).replaceAll(':', '%3A').replaceAll(',', '%2C'))
}
