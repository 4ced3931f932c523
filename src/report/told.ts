import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import { positionAt } from '../diagnostic/source.ts'
import type { InBoth, Language } from '../language/language.ts'

/** A diagnostic in words, as several formats say it. */

/** For people and for logs, which read it line by line; what programs read has the name as it is. */
export function locus({ source, start }: Place): string {
  const { line, column } = positionAt(source, start)
  return `${lineFrom(source.name)}:${line}:${column}`
}

/** A message as a sentence by itself, without its full stop. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/**
 * A terminal obeys control characters, letters stand where marks of direction put them, and CI servers obey commands inside
 * of lines: none of the author's, or of a file's name, reaches them. A sign stands for a sign: what is underlined stays so.
 */
export function visible(text: string): string {
  return text.replaceAll('\t', ' ').replace(obeyed, '\ufffd')
}

/**
 * Control characters, line ends of Unicode, marks of direction (UAX #9), and the sign that makes a command anywhere in a line:
 * `##[…]` of GitHub's runner (actions/runner, ActionCommand.TryParse), `##vso[` of Azure, `##teamcity[`.
 */
const obeyed =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?<=#)#(?=(?:vso|teamcity)?\[)/gi

/** A runner of GitHub obeys lines that begin with `::`. A file of such a name has another one, with `./` before it. */
export function lineFrom(text: string): string {
  return visible(text).replace(/^(?=\s*::)/, './')
}

/** «см. план.roadmap.yaml:3:17: дата утверждения», one for each related place. */
export function pointers({ related }: Diagnostic, language: Language): string[] {
  return related.map(({ place, note }) => `${also[language]} ${locus(place)}: ${note[language]}`)
}

const also: InBoth<string> = { ru: 'см.', en: 'see' }

/** What is wrong, what to do, where else to look: a line each. */
export function lines(diagnostic: Diagnostic, language: Language): string[] {
  const { message, advice } = diagnostic
  return [`${sentence(message[language])}.`, advice[language], ...pointers(diagnostic, language)]
}

/** Line ends, tabs and control characters of quoted words become spaces: what has to stay one line stays one. */
export function oneLine(text: string): string {
  return visible(text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim())
}
