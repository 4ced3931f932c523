import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { positionAt } from '../diagnostic/source.ts'
import type { Language } from '../language/language.ts'
import { byFile } from './by-file.ts'
import type { FileFindings, Findings, Reporter } from './reporter.ts'
import { sentence } from './told.ts'
import { element, indented, longElement, xmlFile } from './xml.ts'

/**
 * The XML of Checkstyle, which Jenkins, reviewdog and many others read. Elements and attributes are those of its
 * checkstyle-report-1.0.0.xsd; severities are `error`, `warning` and `info` there too. Clean files are listed empty, and
 * the version is that of the format everybody writes, as in ESLint's formatter.
 */
export const checkstyle: Reporter = {
  entryOf: (diagnostic, { language }) => [indented(errorOf(diagnostic, language), '    ')],
  write: (findings, { files }) => xmlFile('checkstyle', { version: '4.3' }, inside(findings, files)),
}

function* inside(findings: Findings, files: readonly string[]): Generator<string> {
  for (const { file, entries } of byFile(findings, files))
    yield* longElement('file', { name: file }, texts(entries), '  ')
}

function* texts(entries: FileFindings['entries']): Generator<string> {
  for (const [text = ''] of entries) yield text
}

function errorOf({ place, severity, message, problem }: Diagnostic, language: Language): string[] {
  const { line, column } = positionAt(place.source, place.start)
  const source = `dorkarta.${problem.name}`
  return element('error', { line, column, severity, message: `${sentence(message[language])}.`, source })
}
