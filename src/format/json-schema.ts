import type { Language } from '../language/language.ts'
import { format, type ShapeName } from './format.ts'
import { keyOf, wordOf } from './keys.ts'
import type { ChoiceShape, Field, Fields, Shape } from './shape.ts'

type Schema = Readonly<Record<string, unknown>>

/** Files have schemas of their own; other shapes only inside these. */
export type FileShape = 'roadmap' | 'shared' | 'layoutFile' | 'profileFile' | 'config' | 'calendar'

const titles: Readonly<Record<FileShape, string>> = {
  roadmap: 'Дорожная карта',
  shared: 'Общие участники и показатели',
  layoutFile: 'Макет дорожной карты',
  profileFile: 'Профиль оформления',
  config: 'Настройки dorkarta',
  calendar: 'Производственный календарь',
}

/**
 * The JSON Schema (2020-12) of a named shape with the keys of one language: the published contract of the format.
 *
 * A value of two possible kinds is told apart by `if`, so that a mistake is always judged by the branch it is in.
 */
export function jsonSchema(root: FileShape, language: Language): Schema {
  const names = Object.keys(format) as ShapeName[]
  const used = new Set<string>()
  const write = schemaWriter(language, (name) => used.add(name))
  const body = write(format[root])
  const defs: Record<string, Schema> = {}
  for (let before = -1; before !== used.size; ) {
    before = used.size
    for (const name of names) if (used.has(name)) defs[name] = write(format[name])
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:dorkarta:1:${root}:${language}`,
    title: titles[root],
    ...body,
    $defs: defs,
  }
}

function schemaWriter(language: Language, use: (name: string) => void): (shape: Shape) => Schema {
  const write = (shape: Shape): Schema => {
    switch (shape.kind) {
      case 'text':
        return shape.blank ? { type: ['string', 'number', 'null'] } : { type: ['string', 'number'], pattern: '\\S' }
      case 'exact':
        return { enum: [shape.value, String(shape.value)] }
      case 'number':
        return { type: 'number', minimum: shape.minimum, maximum: shape.maximum }
      case 'flag':
        return { enum: [true, false, wordOf(true, language), wordOf(false, language)] }
      case 'choice':
        return choiceSchema(shape, language)
      case 'list': {
        const items = { type: 'array', items: write(shape.item) }
        return shape.orOne ? byKind('array', items, write(shape.item)) : items
      }
      case 'entries':
        return { type: 'object', minProperties: 1, additionalProperties: write(shape.value) }
      case 'either':
        return byKind('object', write(shape.full), write(shape.short))
      case 'ref':
        use(shape.name)
        return { $ref: `#/$defs/${shape.name}` }
      case 'object':
        return objectSchema(shape.fields)
    }
  }

  const objectSchema = (fields: Fields): Schema => {
    const all = Object.entries(fields).map(([name, field]) => [keyOf(name, field, language), field] as const)
    const required = all.filter(([, field]) => field.required).map(([key]) => key)
    return {
      type: 'object',
      properties: Object.fromEntries(all.map(([key, field]) => [key, { ...described(field), ...write(field.shape) }])),
      ...(required.length > 0 ? { required } : { minProperties: 1 }),
      additionalProperties: false,
    }
  }

  const described = (field: Field): Schema => {
    const examples = field.examples[language]
    return { title: field.title, description: field.about, ...(examples.length > 0 && { examples }) }
  }

  return write
}

function byKind(type: 'array' | 'object', ofThatKind: Schema, otherwise: Schema): Schema {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, nobody awaits it
  return { if: { type }, then: ofThatKind, else: otherwise }
}

/** The words of a choice. Words that YAML reads as numbers (1, 1.1) are also allowed as such. */
function choiceSchema(shape: ChoiceShape<string>, language: Language): Schema {
  const words = Object.entries(shape.values).map(([value, { ru }]) => (language === 'ru' ? ru : value))
  const numbers = new Set(words.map(Number).filter(Number.isFinite))
  return { enum: [...words, ...numbers] }
}
