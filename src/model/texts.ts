import type { Located } from '../diagnostic/place.ts'
import { format, resolved } from '../format/format.ts'
import type { Shape } from '../format/shape.ts'
import { once } from './once.ts'
import type { Roadmap } from './roadmap.ts'

/** A text of the author and the field it stands in: `event.title`, `party.name`, `layout.header`. */
export interface FieldText {
  readonly text: Located<string>
  readonly field: string
}

/** Every text of a roadmap in the order of the format's fields; words of choices and yes or no are no texts. */
export const textsOf: (roadmap: Roadmap) => readonly FieldText[] = once(({ written }) => {
  const texts: FieldText[] = []
  gather(format.roadmap, written, 'roadmap', texts)
  return texts
})

function gather(shape: Shape, value: unknown, field: string, texts: FieldText[]): void {
  if (value === undefined) return
  switch (shape.kind) {
    case 'text':
      texts.push({ text: value as Located<string>, field })
      break
    case 'list':
      for (const item of value as readonly unknown[]) gather(shape.item, item, field, texts)
      break
    case 'entries':
      for (const entry of value as readonly { value: unknown }[]) gather(shape.value, entry.value, field, texts)
      break
    case 'either':
      gather(isObject(value) ? shape.full : shape.short, value, field, texts)
      break
    case 'ref': {
      const named = resolved(shape)
      // Objects have fields of their own; a name for a list of texts, such as a period, does not.
      gather(named, value, named.kind === 'object' ? shape.name : field, texts)
      break
    }
    case 'object':
      for (const { name, inner, path } of innerOf(shape, field))
        gather(inner, (value as Readonly<Record<string, unknown>>)[name], path, texts)
  }
}

interface Inner {
  readonly name: string
  readonly inner: Shape
  /** The field it stands in with its own name: `event.title`. */
  readonly path: string
}

const known = new WeakMap<Shape, Map<string, readonly Inner[]>>()

/** The fields of an object with their full names, which are the same for every event. */
function innerOf(shape: Shape & { kind: 'object' }, field: string): readonly Inner[] {
  const before = known.get(shape)?.get(field)
  if (before !== undefined) return before
  const inside = Object.entries(shape.fields).map(([name, { shape: inner }]) => ({
    name,
    inner,
    path: `${field}.${name}`,
  }))
  known.set(shape, (known.get(shape) ?? new Map<string, readonly Inner[]>()).set(field, inside))
  return inside
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'at' in value
}
