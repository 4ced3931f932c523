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
      for (const [name, inner] of Object.entries(shape.fields))
        gather(inner.shape, (value as Readonly<Record<string, unknown>>)[name], `${field}.${name}`, texts)
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'at' in value
}
