import type { Block } from '../../layout/layout.ts'
import { xmlText } from '../xml-text.ts'
import type { Sheet } from './sheet.ts'

/** «П Р И К А З» names its sheet «Приказ». */
export function nameOfOrder(blocks: readonly Block[]): string {
  const act = blocks.find((block) => block.kind === 'lines' && block.style === 'act')
  const line = (act?.kind === 'lines' ? act.lines[0] : undefined) ?? ''
  const word = /^(?:\S )*\S$/u.test(line) ? line.replaceAll(' ', '') : line
  return word === '' ? 'Приказ' : word.slice(0, 1) + word.slice(1).toLowerCase()
}

/** «Состав рабочей группы»: the title on one line, in small letters where it is in capitals. */
export function nameOfAttachment(blocks: readonly Block[]): string {
  const title = blocks.find((block) => block.kind === 'lines' && block.style === 'title')
  const words = title?.kind === 'lines' ? title.lines.join(' ') : ''
  return words.slice(0, 1) + words.slice(1).replace(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu, (word) => word.toLowerCase())
}

/**
 * A sheet's name has 1 to 31 characters, none of `[]:*?/\`, and no other sheet has it, whatever the case. `reserved` are the
 * names of sheets that keep theirs. Excel keeps «History» for itself.
 */
export function withLegalNames(sheets: readonly Sheet[], reserved: readonly string[]): Sheet[] {
  const taken = new Set([...reserved.map((name) => name.toLowerCase()), 'history'])
  return sheets.map((sheet) => {
    const name = freeName(legal(sheet.name), taken)
    taken.add(name.toLowerCase())
    return { ...sheet, name }
  })
}

const most = 31

/** An apostrophe is allowed inside, but formulas have to double it: not every program does. */
function legal(name: string): string {
  const words = xmlText(name)
    .replace(/[[\]:*?/\\'\s]+/g, ' ')
    .trim()
  return words === '' ? 'Лист' : cut(words, most)
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let number = 2; taken.has(free.toLowerCase()); number++) {
    const suffix = ` (${number})`
    free = cut(name, most - suffix.length) + suffix
  }
  return free
}

/** To so many UTF-16 units, without half a character. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
}
