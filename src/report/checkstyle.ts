import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { positionAt } from '../diagnostic/source.ts'
import type { Language } from '../language/language.ts'
import { byFile } from './by-file.ts'
import type { Reporter } from './reporter.ts'
import { sentence } from './told.ts'
import { element, xmlFile } from './xml.ts'

/**
 * The XML of Checkstyle, which Jenkins, reviewdog and many others read. Elements and attributes are those of its
 * checkstyle-report-1.0.0.xsd; severities are `error`, `warning` and `info` there too. Clean files are listed empty, and
 * the version is that of the format everybody writes, as in ESLint's formatter.
 */
export const checkstyle: Reporter = (diagnostics, { files, language }) => {
  const inside = [...byFile(diagnostics, files)].flatMap(([name, found]) =>
    element(
      'file',
      { name },
      found.flatMap((diagnostic) => errorOf(diagnostic, language)),
    ),
  )
  return xmlFile(element('checkstyle', { version: '4.3' }, inside))
}

function errorOf({ place, severity, message, problem }: Diagnostic, language: Language): string[] {
  const { line, column } = positionAt(place.source, place.start)
  const source = `dorkarta.${problem.name}`
  return element('error', { line, column, severity, message: `${sentence(message[language])}.`, source })
}
