/** A strict reader of the XML the reports write: throws at anything that is not well-formed XML 1.0. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

const allowed = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u
const token = /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>|[^<]+/gy

export function readXml(text: string): Element {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (!text.startsWith(head) || !allowed.test(text)) throw new Error('not XML 1.0')
  const root = { name: '', attributes: {}, children: [] as Element[], text: '' }
  const open = [root]
  token.lastIndex = head.length
  let end = head.length
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    end = token.lastIndex
    const [whole, closes, name, attributes = '', empty] = match
    const parent = open.at(-1) ?? root
    if (name === undefined) {
      if (whole.includes(']]>')) throw new Error('"]]>" in a text')
      parent.text += plain(whole)
    } else if (closes === '/') {
      if (parent.name !== name || attributes !== '') throw new Error(`</${name}> closes <${parent.name}>`)
      open.pop()
    } else {
      const element = { name, attributes: attributesOf(attributes), children: [] as Element[], text: '' }
      parent.children.push(element)
      if (empty === '') open.push(element)
    }
  }
  const [only, second] = root.children
  if (end !== text.length || open.length !== 1 || only === undefined || second !== undefined)
    throw new Error(`not well-formed after ${end}: ${text.slice(end, end + 40)}`)
  return only
}

function attributesOf(written: string): Record<string, string> {
  const found = [...written.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => {
    if (/[\t\n\r]/.test(value)) throw new Error(`a line end in ${name} becomes a space`)
    return [name, plain(value)] as const
  })
  if (new Set(found.map(([name]) => name)).size !== found.length) throw new Error(`an attribute twice:${written}`)
  return Object.fromEntries(found)
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function plain(written: string): string {
  return written.replace(/&([^;&]*);|&/g, (whole, name?: string) => {
    const code = /^#(\d+)$/.exec(name ?? '')?.[1]
    const sign = code === undefined ? entities[name ?? ''] : String.fromCodePoint(Number(code))
    if (sign === undefined || !allowed.test(sign)) throw new Error(`not an entity: ${whole}`)
    return sign
  })
}
