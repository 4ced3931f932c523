import type { ReadOf } from '../format/format.ts'
import type { Block, LineStyle, LinesBlock, Paragraph, TextBlock } from './layout.ts'
import { paragraphsOf, plainParagraph } from './paragraphs.ts'
import { numbered } from './stamps.ts'

type WrittenOrder = ReadOf<'order'>
type WrittenItem = NonNullable<WrittenOrder['items']>[number]

/** The order itself: head, preamble, items, signature (ГОСТ Р 7.0.97; the numbers of items are words of the text). */
export function orderBlocks(order: WrittenOrder): Block[] {
  const items = [...(order.items ?? []), ...(order.control === undefined ? [] : [order.control])]
  return [
    ...lines(
      'letterhead',
      order.issuer?.map(({ value }) => value),
    ),
    ...lines('act', [order.word?.value ?? words[order.kind?.value ?? 'order']]),
    ...dateline(order),
    ...lines('subject', order.subject === undefined ? [] : [order.subject.value]),
    ...text(paragraphsOf((order.preamble ?? []).map(({ value }) => value))),
    ...items.flatMap((item, index) => itemBlocks(item, `${index + 1}.`)),
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

function itemBlocks(item: WrittenItem, usualNumber: string): TextBlock[] {
  if (!('at' in item)) return text(withNumber(usualNumber, item.value.split('\n')))
  const number = item.number?.value ?? usualNumber
  const own = [
    ...withNumber(
      number,
      (item.text ?? []).flatMap(({ value }) => value.split('\n')),
    ),
    ...aside(
      'Ответственные',
      (item.responsible ?? []).map((each) => ('at' in each ? (each.party?.value ?? '') : each.value)),
    ),
    ...aside(
      'Срок',
      (item.due ?? []).map(({ value }) => value),
    ),
  ]
  const inner = (item.items ?? []).flatMap((each, index) =>
    itemBlocks(each, `${number.replace(/\.$/, '')}.${index + 1}.`),
  )
  return [...text(own), ...inner]
}

function withNumber(number: string, [first = '', ...rest]: readonly string[]): Paragraph[] {
  return [plainParagraph(`${number} ${first}`.trim()), ...paragraphsOf(rest)]
}

function aside(what: string, values: readonly string[]): Paragraph[] {
  return values.length === 0 ? [] : [plainParagraph(`${what}: ${values.join(', ')}.`)]
}

export function signature(written: ReadOf<'signature'> | undefined): Block[] {
  if (written === undefined) return []
  return [{ kind: 'signature', position: written.position?.value.split('\n') ?? [], name: written.name?.value ?? '' }]
}

function executorLines(executor: WrittenOrder['executor']): string[] {
  if (executor === undefined) return []
  if (!('at' in executor)) return executor.value.split('\n')
  return [executor.name?.value ?? '', executor.phone?.value ?? ''].filter((line) => line !== '')
}

export function text(paragraphs: readonly Paragraph[], lead?: string): TextBlock[] {
  return paragraphs.length === 0 && lead === undefined ? [] : [{ kind: 'text', lead, paragraphs }]
}

export function lines(style: LineStyle, texts: readonly string[] | undefined): LinesBlock[] {
  const all = (texts ?? [])
    .flatMap((each) => each.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return all.length === 0 ? [] : [{ kind: 'lines', style, lines: all }]
}
