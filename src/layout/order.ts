import type { ReadOf } from '../format/format.ts'
import type { OrderItem } from '../model/roadmap.ts'
import { namesOf } from './cells.ts'
import type { Block, LineStyle, LinesBlock, Paragraph, TextBlock } from './layout.ts'
import { paragraphsOf, plainParagraph } from './paragraphs.ts'
import { numbered } from './stamps.ts'

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
    ...aside('Ответственные', namesOf(responsible)),
    ...aside(
      'Срок',
      due.map(({ phrase }) => phrase.value),
    ),
  ]
  return [...text(own), ...items.flatMap(itemBlocks)]
}

function aside(what: string, values: readonly string[]): Paragraph[] {
  if (values.length === 0) return []
  const said = `${what}: ${values.join(', ')}`
  return [plainParagraph(said.endsWith('.') ? said : `${said}.`)]
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
