import type { Place } from '../diagnostic/place.ts'

/** A value of the file that knows its place. Aliases are already followed: an alias is the node it names. */
export type Node = MapNode | ListNode | ScalarNode

export interface MapNode {
  readonly kind: 'map'
  readonly place: Place
  readonly entries: readonly MapEntry[]
}

export interface MapEntry {
  readonly key: string
  readonly keyPlace: Place
  readonly value: Node
}

export interface ListNode {
  readonly kind: 'list'
  readonly place: Place
  readonly items: readonly Node[]
}

export interface ScalarNode {
  readonly kind: 'scalar'
  readonly place: Place
  /** What YAML 1.2 makes of it: 1.10 is the number 1.1, an empty value is null. */
  readonly value: string | number | boolean | null
  /** The words: of an unquoted value as they stand in the file (1.10, 0123), else as YAML reads them. */
  readonly text: string
}

export function entryOf(node: Node, key: string): MapEntry | undefined {
  return node.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined
}

/** Where to point when a whole value is meant: a map by its first key, a list by its first item. */
export function headOf(node: Node): Place {
  if (node.kind === 'map') return node.entries[0]?.keyPlace ?? node.place
  if (node.kind === 'list') {
    const first = node.items[0]
    return first === undefined ? node.place : headOf(first)
  }
  return node.place
}

/** The place of the innermost map in a list that begins last before an offset: the event a mistake is in. */
export function itemBefore(node: Node, offset: number): Place | undefined {
  const children = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.kind === 'list' ? node.items : []
  const last = children.findLast((child) => child.kind !== 'scalar' && child.place.start <= offset)
  if (last === undefined) return undefined
  return itemBefore(last, offset) ?? (node.kind === 'list' && last.kind === 'map' ? last.place : undefined)
}

/** The plain value, as a schema validator takes it. Keys such as `__proto__` are ordinary keys. */
export function plainOf(node: Node): unknown {
  // What no JSON number can be (.inf, four hundred digits) is words.
  if (node.kind === 'scalar')
    return typeof node.value === 'number' && !Number.isFinite(node.value) ? node.text : node.value
  if (node.kind === 'list') return node.items.map(plainOf)
  // An object without a prototype takes many times the memory: only a key that would be taken for one asks for it.
  const plain: Record<string, unknown> = node.entries.some(({ key }) => key === '__proto__') ? Object.create(null) : {}
  for (const { key, value } of node.entries) plain[key] = plainOf(value)
  return plain
}
