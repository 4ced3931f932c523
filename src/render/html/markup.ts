import { escapeXml } from '../xml-text.ts'

/** HTML that is safe to print: text gets into it only escaped. */
export interface Markup {
  readonly html: string
}

export type Attributes = Readonly<Record<string, string | number | true | undefined>>

/** Text as it is shown. */
export function text(written: string): Markup {
  return { html: escapeXml(written) }
}

/** An element; an attribute that is undefined is left out, `true` stands without a value. */
export function element(name: string, attributes: Attributes, ...children: readonly Markup[]): Markup {
  return { html: `<${name}${attributesOf(attributes)}>${joined(children).html}</${name}>` }
}

/** An element that has no inside. */
export function empty(name: string, attributes: Attributes): Markup {
  return { html: `<${name}${attributesOf(attributes)}>` }
}

export function joined(pieces: readonly Markup[], separator = ''): Markup {
  return { html: pieces.map(({ html }) => html).join(separator) }
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeXml(String(value))}"`))
    .join('')
}
