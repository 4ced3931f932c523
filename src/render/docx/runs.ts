import { Tab, TextRun } from 'docx'
import { xmlText } from '../xml-text.ts'

/** Text as runs: the library leaves `\n` and `\t` raw in them, and Word shows both as a space. */
export function runsOf(text: string, style?: string): TextRun[] {
  return xmlText(text)
    .split('\n')
    .flatMap((line, index) => lineRuns(line, index > 0, style))
}

/** Lines of one paragraph. */
export function runsOfLines(lines: readonly string[]): TextRun[] {
  return runsOf(lines.join('\n'))
}

/** Not as `children`: the library takes some strings there, «CURRENT» among them, for fields. */
function lineRuns(line: string, isBroken: boolean, style: string | undefined): TextRun[] {
  const look = style === undefined ? {} : { style }
  const [start = '', ...rest] = line.split('\t')
  return [
    new TextRun({ text: start, ...(isBroken && { break: 1 }), ...look }),
    ...rest.flatMap((piece) => [tabRun(), new TextRun({ text: piece, ...look })]),
  ]
}

export function tabRun(): TextRun {
  return new TextRun({ children: [new Tab()] })
}
