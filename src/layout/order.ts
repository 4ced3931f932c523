import type { ReadOf } from '../format/format.ts'
import type { Profile } from '../model/profile.ts'
import type { OrderItem, Roadmap } from '../model/roadmap.ts'
import { blankDate, blankNumber, fillable, ownerOf } from './blanks.ts'
import { aside, lines, numbered, signatures, text, visas } from './blocks.ts'
import type { Block, DatelineBlock, TextBlock } from './layout.ts'
import { namesOf } from './names.ts'
import { paragraphsOf, plainParagraph } from './paragraphs.ts'
import { orderStamps } from './stamps.ts'

type WrittenOrder = ReadOf<'order'>

/** The order itself: head, preamble, items, signature (ГОСТ Р 7.0.97; the numbers of items are words of the text). */
export function orderBlocks(order: WrittenOrder, roadmap: Roadmap): Block[] {
  const {
    orderItems,
    profile: { order: profile },
  } = roadmap
  return [
    ...orderStamps(roadmap),
    ...lines(
      'letterhead',
      order.issuer?.map(({ value }) => value),
    ),
    ...lines('act', [actOf(order, profile)]),
    dateline(order),
    ...lines('subject', order.subject === undefined ? [] : [order.subject.value]),
    ...preambleBlocks(order, profile),
    ...orderItems.flatMap(itemBlocks),
    ...signatures(order.signature),
    ...visas(order.visas),
    ...lines('executor', executorLines(order.executor)),
  ]
}

const acts = { order: 'ПРИКАЗ', directive: 'РАСПОРЯЖЕНИЕ', resolution: 'ПОСТАНОВЛЕНИЕ', decision: 'РЕШЕНИЕ' } as const

/** «ПРИКАЗ», or as the author prints it. */
export function actOf({ word, kind }: WrittenOrder, { act }: Profile['order']): string {
  const usual = acts[kind?.value ?? 'order']
  return word?.value ?? (act === 'spaced' ? spaced(usual) : usual)
}

/** The ordering word goes on with the last paragraph of the preamble, or stands on a line of its own. */
export function preambleBlocks({ preamble, orderingWord }: WrittenOrder, profile: Profile['order']): Block[] {
  const paragraphs = paragraphsOf((preamble ?? []).map(({ value }) => value))
  if (orderingWord === undefined) return text(paragraphs)
  const word = orderingWordOf(orderingWord.value, profile)
  const last = paragraphs.at(-1)
  if (profile.wordPlace === 'inline') {
    const closing = last === undefined ? plainParagraph(word) : { ...last, text: `${last.text} ${word}` }
    return text([...paragraphs.slice(0, -1), closing])
  }
  return [...text(paragraphs), ...lines(profile.wordPlace === 'left' ? 'wordLeft' : 'wordCenter', [word])]
}

/** «п р и к а з ы в а ю:» or «ПРИКАЗЫВАЮ:». */
function orderingWordOf(written: string, { word }: Profile['order']): string {
  const bare = written.trim().replace(/\s*:$/, '')
  return `${word === 'spaced' ? spaced(bare) : unbroken(bare.toUpperCase())}:`
}

function isSpaced(text: string): boolean {
  return /^(?:\S(?:\s+|$))+$/u.test(text)
}

/** Letters that the author has spaced stay on one line too. */
function unbroken(text: string): string {
  return isSpaced(text) ? text.replace(/\s/g, '\u00a0') : text
}

/** Set in spaced letters, which stay on one line; words are three spaces apart. A word that is spaced already stays. */
function spaced(text: string): string {
  if (isSpaced(text)) return unbroken(text)
  return text
    .split(/\s+/)
    .map((word) => [...word].join('\u00a0'))
    .join('\u00a0\u00a0 ')
}

/** What is not known yet is left to be filled in. */
function dateline(order: WrittenOrder): DatelineBlock {
  const { date, place, number } = order
  const owner = ownerOf(order)
  return {
    kind: 'dateline',
    date: fillable(date?.value ?? blankDate, owner),
    place: place?.value ?? '',
    number: fillable(numbered(number?.value ?? blankNumber), owner),
  }
}

export function itemBlocks({ number, text: said, due, responsible, items }: OrderItem): TextBlock[] {
  const [first = '', ...rest] = said.flatMap(({ value }) => value.split('\n'))
  const own = [
    plainParagraph(`${number} ${first}`.trim()),
    ...paragraphsOf(rest),
    ...[
      ...aside('Ответственные', namesOf(responsible)),
      ...aside(
        'Срок',
        due.map(({ phrase }) => phrase.value),
      ),
    ].map(plainParagraph),
  ]
  return [...text(own), ...items.flatMap(itemBlocks)]
}

export function executorLines(executor: WrittenOrder['executor']): string[] {
  if (executor === undefined) return []
  if (!('at' in executor)) return executor.value.split('\n')
  return [executor.name?.value ?? '', executor.phone?.value ?? ''].filter((line) => line !== '')
}
