/** XML 1.0 as lines: nothing but what the reports need. */

export type Attributes = Readonly<Record<string, string | number>>

export function xmlFile(root: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.join('\n')}\n`
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

/** Marks of XML, and what no XML 1.0 file may hold however it is written (§2.2): control characters, half a pair. */
const special = /[<>&"'\t\n\r]|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

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
}
