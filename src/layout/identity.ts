import type { Roadmap } from '../model/roadmap.ts'
import { referenceTo } from './stamps.ts'

/** Of a title, in characters: a code with more of it would have squares too small to be read from paper. */
const longestTitle = 120

const acts = { order: 'Приказ', directive: 'Распоряжение', resolution: 'Постановление', decision: 'Решение' } as const

/** What tells the document from others: the act with its date and number, the title. A line each. */
export function identityOf({ written: { title, order, approval } }: Roadmap): string[] {
  const act = order === undefined ? approval?.act?.value : acts[order.kind?.value ?? 'order']
  const { date, number } = order ?? approval ?? {}
  const reference = referenceTo(date?.value, number?.value)
  const said = reference === undefined ? [] : [[act, reference].filter(Boolean).join(' ')]
  return [...said, ...(title === undefined ? [] : [shortened(title.value)])].map(onOneLine)
}

function shortened(title: string): string {
  const line = onOneLine(title)
  if (line.length <= longestTitle) return line
  const start = line.slice(0, longestTitle)
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), 1))} …`
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
