import { NoBreakHyphen, Tab, TextRun } from 'docx'
import { escapeXml, xmlText } from '../xml-text.ts'

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
  const [start = '', ...rest] = line.split(/([\t\u2011])/)
  return [
    new TextRun({ text: start, ...(isBroken && { break: 1 }), ...look }),
    ...rest
      .filter((piece) => piece !== '')
      .map((piece) => signs.get(piece)?.(look) ?? new TextRun({ text: piece, ...look })),
  ]
}

/** A non-breaking hyphen is an element in Word, drawn as the hyphen of the font: few fonts have U+2011. */
const signs = new Map<string, (look: { style?: string }) => TextRun>([
  ['\t', () => tabRun()],
  ['\u2011', (look) => new TextRun({ children: [new NoBreakHyphen()], ...look })],
])

export function tabRun(): TextRun {
  return new TextRun({ children: [new Tab()] })
}

export const tabXml = '<w:r><w:tab/></w:r>'

/** The same runs written out, for tables. */
export function runsXml(text: string): string {
  const escaped = escapeXml(text)
  if (!/[\n\t\u2011]/.test(escaped)) return runXml(escaped, false)
  return escaped
    .split('\n')
    .map((line, index) => {
      const [start = '', ...rest] = line.split('\t')
      return runXml(start, index > 0) + rest.map((piece) => tabXml + runXml(piece, false)).join('')
    })
    .join('')
}

function runXml(text: string, isBroken: boolean): string {
  const pieces = text.replaceAll('\u2011', '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">')
  return `<w:r>${isBroken ? '<w:br/>' : ''}<w:t xml:space="preserve">${pieces}</w:t></w:r>`
}
