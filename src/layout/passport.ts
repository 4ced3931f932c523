import type { ReadOf } from '../format/format.ts'
import { lines, text } from './blocks.ts'
import type { Block } from './layout.ts'
import { paragraphsOf } from './paragraphs.ts'

/** A heading that leads into its text («Цель проекта: …») stands on its line, any other above it. */
export function passportBlocks({ heading, text: written, inline }: ReadOf<'block'>): Block[] {
  const paragraphs = paragraphsOf((written ?? []).map(({ value }) => value))
  if (heading === undefined) return text(paragraphs)
  const leads = heading.value.trimEnd().endsWith(':')
  const inLine = inline?.value ?? (leads && paragraphs.length === 1)
  if (inLine) return text(paragraphs, heading.value)
  return leads
    ? [...text([], heading.value), ...text(paragraphs)]
    : [...lines('heading', [heading.value]), ...text(paragraphs)]
}
