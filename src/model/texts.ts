import type { Located } from '../diagnostic/place.ts'
import { format, resolved, type ShapeName } from '../format/format.ts'
import type { Shape } from '../format/shape.ts'
import type { Roadmap } from './roadmap.ts'

/** A text of the author and the field it stands in: `event.title`, `party.name`, `layout.header`. */
export interface FieldText {
  readonly text: Located<string>
  readonly field: string
}

/** Every text of a roadmap in the order of the format's fields; words of choices and yes or no are no texts. */
export function textsOf({ written }: Pick<Roadmap, 'written'>): FieldText[] {
  return textsIn(format.roadmap, written, 'roadmap')
}

function textsIn(shape: Shape, value: unknown, field: string): FieldText[] {
  if (value === undefined) return []
  switch (shape.kind) {
    case 'text':
      return [{ text: value as Located<string>, field }]
    case 'list':
      return (value as readonly unknown[]).flatMap((item) => textsIn(shape.item, item, field))
    case 'entries':
      return (value as readonly { value: unknown }[]).flatMap((entry) => textsIn(shape.value, entry.value, field))
    case 'either':
      return textsIn(isObject(value) ? shape.full : shape.short, value, field)
    case 'ref':
      return textsIn(resolved(shape), value, isHolder(shape.name) ? shape.name : field)
    case 'object':
      return Object.entries(shape.fields).flatMap(([name, inner]) =>
        textsIn(inner.shape, (value as Readonly<Record<string, unknown>>)[name], `${field}.${name}`),
      )
    default:
      return []
  }
}

/** Objects have fields of their own; a name for a list of texts, such as a period, does not. */
function isHolder(name: string): boolean {
  return resolved(format[name as ShapeName]).kind === 'object'
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'at' in value
}
