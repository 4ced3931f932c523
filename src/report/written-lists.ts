/** An element of a list as the text it was written as. */
export interface Element {
  readonly list: 'findings' | 'results'
  readonly text: string
}

/** How the lists of JSON and SARIF reports begin, and how far their elements are indented (`json-text.ts`). */
const beginnings = new Map<string, { readonly list: Element['list']; readonly indent: string }>([
  ['  "findings": [', { list: 'findings', indent: '    ' }],
  ['      "results": [', { list: 'results', indent: '        ' }],
])

/** Half of what a text of JavaScript may be. */
const mostSigns = 256 * 1024 * 1024

/** What holding a line takes besides its text, about. */
const signsOfLine = 16

/**
 * The lines of a report in, its findings out as they are met, and in the end what else is in it. Lists are known by the layout
 * they are written in, where an element begins and ends on a line of its own; in any other layout they stay in what is left.
 * Of more than one text can hold, nothing is left.
 */
export function* elementsOf(lines: Iterable<string>): Generator<Element, string> {
  const rest: string[] = []
  let reading: { readonly list: Element['list']; readonly indent: string } | undefined
  let element: string[] = []
  /** What the list has to go on with. */
  let next: 'anything' | 'element' | 'end' = 'anything'
  let length = 0
  for (const line of lines) {
    length += line.length + signsOfLine
    if (length > mostSigns) return ''
    if (reading === undefined) {
      rest.push(line)
      reading = beginnings.get(line)
      next = 'anything'
    } else if (element.length > 0) {
      element.push(line)
      const end = `${reading.indent}}`
      if (line !== end && line !== `${end},`) continue
      yield { list: reading.list, text: [...element.slice(0, -1), end].join('\n') }
      next = line === end ? 'end' : 'element'
      for (const each of element) length -= each.length + signsOfLine
      element = []
    } else if (line === `${reading.indent}{` && next !== 'end') element.push(line)
    else {
      // What does not fit is left with a comma too many, for whoever parses what is left.
      const fits = /^ *\],?$/.test(line) ? next !== 'element' : next !== 'end'
      rest.push(fits ? line : `,${line}`)
      reading = undefined
    }
  }
  return [...rest, ...element].join('\n')
}
