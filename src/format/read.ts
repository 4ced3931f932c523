import { bug } from '../bug.ts'
import type { Language } from '../language/language.ts'
import { rememberedBy } from '../language/remembered.ts'
import { headOf, type Node } from '../syntax/node.ts'
import { format, type ReadOf, resolved, type ShapeName } from './format.ts'
import { choiceOf, fieldOf, wordOf } from './keys.ts'
import type { Fields, Shape } from './shape.ts'

/**
 * Reads a tree as a named shape: keys become the names of the code, words of choices their meanings, every value keeps
 * its place. What does not fit is left out without a word: the schema has complained of it.
 */
export function readAs<Name extends ShapeName>(name: Name, tree: Node, language: Language): ReadOf<Name> | undefined {
  return new Reader(language).read(format[name], tree) as ReadOf<Name> | undefined
}

/** Untyped inside: what it makes is typed by the shape it follows. */
class Reader {
  private readonly language: Language

  constructor(language: Language) {
    this.language = language
  }

  read(written: Shape, node: Node): unknown {
    const shape = resolved(written)
    switch (shape.kind) {
      case 'list':
        return this.list(shape.item, shape.orOne, node)
      case 'entries':
        return this.entries(shape.value, node)
      case 'either':
        return this.read(node.kind === 'map' ? shape.full : shape.short, node)
      case 'object':
        return this.object(shape.fields, node)
      default:
        return node.kind === 'scalar' ? this.scalar(shape, node) : undefined
    }
  }

  private scalar(shape: Exclude<Shape, { kind: 'ref' }>, node: Extract<Node, { kind: 'scalar' }>): unknown {
    const { place, value, text } = node
    switch (shape.kind) {
      case 'text':
        if (value === null && !shape.blank) return undefined
        if (typeof value === 'boolean' || (!shape.blank && text.trim() === '')) return undefined
        return { value: oneText(shape.verbatim ? text : withoutLastBreak(text)), place }
      case 'exact':
        return text === String(shape.value) ? { value: shape.value, place } : undefined
      case 'number':
        return typeof value === 'number' && value >= shape.minimum && value <= shape.maximum
          ? { value, place }
          : undefined
      case 'flag': {
        if (value === true || text === wordOf(true, this.language)) return { value: true, place }
        return value === false || text === wordOf(false, this.language) ? { value: false, place } : undefined
      }
      case 'choice': {
        const meaning = choiceOf(shape, text, this.language)
        return meaning === undefined ? undefined : { value: meaning, place }
      }
      default:
        return bug(`${shape.kind} is no scalar`)
    }
  }

  private list(item: Shape, orOne: boolean, node: Node): unknown {
    if (node.kind !== 'list') {
      const one = orOne ? this.read(item, node) : undefined
      return one === undefined ? undefined : [one]
    }
    return node.items.map((each) => this.read(item, each)).filter((each) => each !== undefined)
  }

  private entries(value: Shape, node: Node): unknown {
    if (node.kind !== 'map') return undefined
    return node.entries.flatMap((entry) => {
      const read = this.read(value, entry.value)
      return read === undefined ? [] : [{ key: { value: entry.key, place: entry.keyPlace }, value: read }]
    })
  }

  private object(fields: Fields, node: Node): unknown {
    if (node.kind !== 'map') return undefined
    const read = new Map<string, unknown>()
    for (const { key, value } of node.entries) {
      const found = fieldOf(fields, key, this.language)
      if (found !== undefined) read.set(found[0], this.read(found[1].shape, value))
    }
    // In the format's order, and without what is not there: an object of more than a dozen keys is a dictionary to V8.
    const object: Record<string, unknown> = { at: headOf(node) }
    for (const name of Object.keys(fields)) if (read.get(name) !== undefined) object[name] = read.get(name)
    return object
  }
}

/** What is written time and again is one string: whoever remembers what he said of it (`remembered.ts`) finds it at once. */
const oneText = rememberedBy(
  (text: string) => text,
  (text) => text,
  16_384,
)

/** The line break that ends a text written with `|` belongs to YAML, not to the text: printed, it would be an empty line. */
function withoutLastBreak(text: string): string {
  const bare = text.trimEnd()
  return text.includes('\n', bare.length) ? bare : text
}
