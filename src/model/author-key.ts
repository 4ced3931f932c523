import { format, type ShapeName } from '../format/format.ts'
import { keyOf } from '../format/keys.ts'
import type { Field, Fields, ObjectShape } from '../format/shape.ts'
import type { Roadmap } from './roadmap.ts'

type ObjectName = { [Name in ShapeName]: (typeof format)[Name] extends ObjectShape<Fields> ? Name : never }[ShapeName]

/** A key as it is called in the author's file: messages speak with the keys the author used. */
export function authorKey<Name extends ObjectName>(
  { language }: Pick<Roadmap, 'language'>,
  shape: Name,
  field: keyof (typeof format)[Name]['fields'] & string,
): string {
  const fields: Readonly<Record<string, Field>> = format[shape].fields
  return keyOf(field, fields[field] as Field, language)
}
