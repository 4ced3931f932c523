import type { ReadOf } from '../format/format.ts'
import type { Profile } from '../model/profile.ts'
import type { OrderItem } from '../model/roadmap.ts'
import { aside, lines, numbered, signature, text } from './blocks.ts'
import type { Block, TextBlock } from './layout.ts'
import { namesOf } from './names.ts'
import { paragraphsOf, plainParagraph } from './paragraphs.ts'

type WrittenOrder = ReadOf<'order'>

/** The order itself: head, preamble, items, signature (ГОСТ Р 7.0.97; the numbers of items are words of the text). */
export function orderBlocks(order: WrittenOrder, items: readonly OrderItem[], { order: profile }: Profile): Block[] {
  return [
    ...lines(
      'letterhead',
      order.issuer?.map(({ value }) => value),
    ),
    ...lines('act', [order.word?.value ?? actOf(order.kind?.value ?? 'order', profile)]),
    ...dateline(order),
    ...lines('subject', order.subject === undefined ? [] : [order.subject.value]),
    ...preambleBlocks(order, profile),
    ...items.flatMap(itemBlocks),
    ...signature(order.signature),
    ...lines('executor', executorLines(order.executor)),
  ]
}

const acts = { order: 'ПРИКАЗ', directive: 'РАСПОРЯЖЕНИЕ', resolution: 'ПОСТАНОВЛЕНИЕ', decision: 'РЕШЕНИЕ' } as const

function actOf(kind: keyof typeof acts, { act }: Profile['order']): string {
  return act === 'spaced' ? spaced(acts[kind]) : acts[kind]
}

/** The ordering word goes on with the last paragraph of the preamble, or stands on a line of its own. */
function preambleBlocks({ preamble, orderingWord }: WrittenOrder, profile: Profile['order']): Block[] {
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
  return `${word === 'spaced' ? spaced(bare) : bare.toUpperCase()}:`
}

/** Set in spaced letters, which stay on one line; words are three spaces apart. A word that is spaced already stays. */
function spaced(text: string): string {
  if (/^(?:\S(?:\s+|$))+$/u.test(text)) return text
  return text
    .split(/\s+/)
    .map((word) => [...word].join('\u00a0'))
    .join('\u00a0\u00a0 ')
}

function dateline({ date, place, number }: WrittenOrder): Block[] {
  if (date === undefined && place === undefined && number === undefined) return []
  return [
    {
      kind: 'dateline',
      date: date?.value ?? '',
      place: place?.value ?? '',
      number: number === undefined ? '' : numbered(number.value),
    },
  ]
}

function itemBlocks({ number, text: said, due, responsible, items }: OrderItem): TextBlock[] {
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

function executorLines(executor: WrittenOrder['executor']): string[] {
  if (executor === undefined) return []
  if (!('at' in executor)) return executor.value.split('\n')
  return [executor.name?.value ?? '', executor.phone?.value ?? ''].filter((line) => line !== '')
}
