import type { ListItem, Paragraph } from '../../layout/layout.ts'

/** How the mark of a list's item is shown. */
export interface Mark {
  /** As it was typed. */
  readonly text: string
  readonly level: number
  readonly isBullet: boolean
  /**
   * Set where Word may count the list, as its count is what was typed: 1, 2, 3 … or а, б, в … of two items and more.
   * Everywhere else a number stays text, so that none is invented and none is lost.
   */
  readonly counter: Counter | undefined
}

/** What Word needs to count one list. One object a list: two lists never share it. */
export interface Counter {
  readonly format: 'decimal' | 'cyrillic' | 'latin'
  /** What stands behind the number: «.» or «)». */
  readonly after: string
}

/** Letters in the order Word counts them: without ё and й, and not as far as readers differ. */
const letters = { cyrillic: 'абвгдежзиклмнопрстуфхцчшщ', latin: 'abcdefghijklmnopqrstuvwxyz' } as const

/** For each paragraph its mark, or undefined where it is no item of a list. */
export function marksOf(paragraphs: readonly Paragraph[]): (Mark | undefined)[] {
  const marks = new Map<ListItem, Mark>()
  for (const items of sublists(paragraphs)) {
    const counter = counterOf(items)
    for (const item of items) marks.set(item, markOf(item, counter))
  }
  return paragraphs.map(({ item }) => (item === undefined ? undefined : marks.get(item)))
}

/** Items that count together: of one list, level and kind of mark, with nothing shallower and no new «1)» between them. */
function sublists(paragraphs: readonly Paragraph[]): ListItem[][] {
  const all: ListItem[][] = []
  const open = new Map<string, ListItem[]>()
  for (const { item } of paragraphs) {
    if (item === undefined) continue
    for (const [key, [opened]] of open) if (opened !== undefined && opened.level > item.level) open.delete(key)
    const key = `${item.list} ${item.level} ${kindOf(item.mark)}`
    const current = open.get(key)
    if (current !== undefined && current[0]?.mark !== item.mark) {
      current.push(item)
      continue
    }
    const started = [item]
    open.set(key, started)
    all.push(started)
  }
  return all
}

/** Marks of one kind can follow one another: «1)» and «2)», but not «1)» and «а)» or «1.». */
function kindOf(mark: string): string {
  return mark.replace(/\p{N}+/gu, '1').replace(/\p{L}+/gu, 'а')
}

function counterOf(items: readonly ListItem[]): Counter | undefined {
  if (items.length < 2) return undefined
  const after = items[0]?.mark.slice(-1) ?? ''
  if (after !== '.' && after !== ')') return undefined
  if (items.every(({ mark }, index) => mark === `${index + 1}${after}`)) return { format: 'decimal', after }
  for (const format of ['cyrillic', 'latin'] as const) {
    if (items.every(({ mark }, index) => mark === `${letters[format][index]}${after}`)) return { format, after }
  }
  return undefined
}

function markOf({ mark, level }: ListItem, counter: Counter | undefined): Mark {
  return { text: mark, level, isBullet: !/[\p{L}\p{N}]/u.test(mark), counter }
}
