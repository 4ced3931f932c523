import type { ReadOf } from '../format/format.ts'
import type { OrderItem } from '../model/roadmap.ts'
import { aside, lines, numbered, signature, text } from './blocks.ts'
import type { Block, TextBlock } from './layout.ts'
import { namesOf } from './names.ts'
import { paragraphsOf, plainParagraph } from './paragraphs.ts'

type WrittenOrder = ReadOf<'order'>

/** The order itself: head, preamble, items, signature (ГОСТ Р 7.0.97; the numbers of items are words of the text). */
export function orderBlocks(order: WrittenOrder, items: readonly OrderItem[]): Block[] {
  return [
    ...lines(
      'letterhead',
      order.issuer?.map(({ value }) => value),
    ),
    ...lines('act', [order.word?.value ?? words[order.kind?.value ?? 'order']]),
    ...dateline(order),
    ...lines('subject', order.subject === undefined ? [] : [order.subject.value]),
    ...text(paragraphsOf((order.preamble ?? []).map(({ value }) => value))),
    ...items.flatMap(itemBlocks),
    ...signature(order.signature),
    ...lines('executor', executorLines(order.executor)),
  ]
}

const words = { order: 'ПРИКАЗ', directive: 'РАСПОРЯЖЕНИЕ', resolution: 'ПОСТАНОВЛЕНИЕ', decision: 'РЕШЕНИЕ' } as const

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
