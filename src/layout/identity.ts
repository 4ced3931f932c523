import type { Roadmap } from '../model/roadmap.ts'
import type { Layout } from './layout.ts'
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

/** The same for programs, and of an extract what the whole has. */
export function signsOf({ written: { title, order, approval }, source }: Roadmap): Layout['signs'] {
  const { date, number } = order ?? approval ?? {}
  const act = onOneLine(`${date?.value ?? ''} ${number?.value ?? ''}`)
  return { file: fileOf(source.name), title: title && onOneLine(title.value), act: /\d/.test(act) ? act : undefined }
}

/** «plan» for any `…/plan.roadmap.yaml`; text from standard input has no name. */
function fileOf(name: string): string | undefined {
  const stem = (name.split('/').at(-1) ?? '').replace(/(?:\.roadmap)?\.ya?ml$/, '')
  return stem === '' || stem === '-' ? undefined : stem.normalize('NFC')
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
