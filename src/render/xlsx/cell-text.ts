import { xmlText } from '../xml-text.ts'

/** What Excel puts into one cell at most: 32 767 characters and 253 line feeds (its «specifications and limits»). */
const mostCharacters = 32_000
const mostLines = 250

/** The text in portions that a cell can hold; what does not fit into one goes on in the next, nothing is dropped. */
export function portionsOf(text: string): string[] {
  if (text.length <= mostCharacters && !text.includes('\n')) return [text]
  const portions: string[][] = [[]]
  let length = 0
  for (const line of text.split('\n').flatMap(shortened)) {
    const portion = portions.at(-1) ?? []
    if (portion.length > 0 && (portion.length === mostLines || length + line.length >= mostCharacters)) {
      portions.push([line])
      length = line.length
    } else {
      portion.push(line)
      length += line.length + 1
    }
  }
  return portions.map((lines) => lines.join('\n'))
}

/** A line that no cell can hold, cut behind a space where it has one. */
function shortened(line: string): string[] {
  const pieces: string[] = []
  let rest = line
  while (rest.length > mostCharacters) {
    const space = rest.lastIndexOf(' ', mostCharacters - 1)
    const end =
      space > mostCharacters / 2 ? space + 1 : mostCharacters - (isHighSurrogate(rest, mostCharacters - 1) ? 1 : 0)
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...pieces, rest]
}

function isHighSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 0xd800 && code < 0xdc00
}

/** Text as it is handed to the library: a tab is shown as nothing, so it becomes a space. */
export function cellText(text: string): string {
  return escapeCodes(xmlText(text).replaceAll('\t', ' '))
}

/** In the text of a cell `_x0041_` is an escape for «A» (ECMA-376 part 1, 22.9.2.19, ST_Xstring); so its underscore is escaped. */
function escapeCodes(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}
