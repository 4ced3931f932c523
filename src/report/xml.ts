/** XML 1.0 as lines: nothing but what the reports need. */

export type Attributes = Readonly<Record<string, string | number>>

/** A file whose root holds more than one text could. */
export function* xmlFile(root: string, attributes: Attributes, inside: Iterable<string>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield* longElement(root, attributes, inside, '')
}

/** Line by line, each with its indent and its line end. */
export function* longElement(
  name: string,
  attributes: Attributes,
  inside: Iterable<string>,
  indent: string,
): Generator<string> {
  let isEmpty = true
  for (const line of inside) {
    if (isEmpty) yield `${indent}<${name}${written(attributes)}>\n`
    isEmpty = false
    yield line
  }
  yield isEmpty ? `${indent}<${name}${written(attributes)}/>\n` : `${indent}</${name}>\n`
}

/** Lines of an element, indented. */
export function indented(lines: readonly string[], indent: string): string {
  return lines.map((line) => `${indent}${line}\n`).join('')
}

export function element(name: string, attributes: Attributes, inside: readonly string[] = []): string[] {
  const head = name + written(attributes)
  return inside.length === 0 ? [`<${head}/>`] : [`<${head}>`, ...inside.map((line) => `  ${line}`), `</${name}>`]
}

/** The text is kept as it is, line ends too. */
export function textElement(name: string, attributes: Attributes, text: string): string[] {
  const content = text.replace(special, (sign) => (sign === '\n' || sign === '\t' ? sign : entity(sign)))
  return [`<${name}${written(attributes)}>${content}</${name}>`]
}

/** Line ends and tabs are escaped: a parser would make spaces of them (XML 1.0 §3.3.3). */
function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${String(value).replace(special, entity)}"`)
    .join('')
}

/**
 * Marks of XML, what no XML 1.0 file may hold however it is written (§2.2) – control characters, half a pair –, marks of
 * direction, which would move what a page shows beside them, and the signs of commands that a CI server finds in its log,
 * where this file may be printed (`told.ts`).
 */
const special =
  /[<>&"'\t\n\r]|:(?=:)(?<=^\s*:)|(?<=#)#(?=(?:vso|teamcity)?\[)|[\u{7F}-\u{9F}\u{61C}\u{200E}\u{200F}\u{2028}-\u{202E}\u{2066}-\u{2069}]|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gimu

function entity(sign: string): string {
  return entities[sign] ?? '\uFFFD'
}

const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '#': '&#35;',
  ':': '&#58;',
}
