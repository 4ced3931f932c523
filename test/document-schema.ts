import { format, type ShapeName } from '../src/format/format.ts'
import type { Fields, ObjectShape, Shape } from '../src/format/shape.ts'

/** schemas/document.schema.json: what `build --to json` writes. What authors write is described by the format's own shapes. */

type Schema = Readonly<Record<string, unknown>>

const text = { type: 'string' }
const whole = { type: 'integer', minimum: 0 }
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
const ref = (name: string) => ({ $ref: `#/$defs/${name}` })
const list = (items: Schema) => ({ type: 'array', items })
const orNull = (schema: Schema) => ({ anyOf: [schema, { type: 'null' }] })
const about = (description: string, schema: Schema) => ({ description, ...schema })

/** Every field in `own` is there, those of the format are where they were written. */
function object(own: Readonly<Record<string, Schema>>, written: Readonly<Record<string, Schema>> = {}): Schema {
  return {
    type: 'object',
    required: Object.keys(own),
    properties: { ...own, ...written },
    additionalProperties: false,
  }
}

/** A shape as it is after reading: one item is a list of one, choices are their English words. */
function asRead(shape: Shape): Schema {
  switch (shape.kind) {
    case 'text':
      return text
    case 'exact':
    case 'number':
      return { type: 'number' }
    case 'flag':
      return { type: 'boolean' }
    case 'choice':
      return { enum: Object.keys(shape.values) }
    case 'list':
      return list(asRead(shape.item))
    case 'entries':
      return list(object({ key: text }, { value: asRead(shape.value) }))
    case 'either':
      return { anyOf: [asRead(shape.short), asRead(shape.full)] }
    case 'ref':
      return asRead(format[shape.name as ShapeName])
    case 'object':
      return object({}, fieldsOf(shape.fields))
  }
}

function fieldsOf(fields: Fields, without: readonly string[] = []): Record<string, Schema> {
  const kept = Object.entries(fields).filter(([name]) => !without.includes(name))
  return Object.fromEntries(kept.map(([name, { title, shape }]) => [name, { title, ...asRead(shape) }]))
}

const fieldsIn = (shape: ObjectShape<Fields>, without: readonly string[]) => fieldsOf(shape.fields, without)

const shared = { at: ref('position'), due: list(ref('deadline')), responsible: list(ref('assignment')) }
const numbered = {
  number: about('As printed; may be empty.', text),
  title: text,
  level: { type: 'integer', minimum: 1 },
}
const values = { targets: list(ref('value')), fact: list(ref('value')) }
const parent = about('The place in the same list of what holds this; null outside others.', orNull(whole))
const section = about('A place in `sections`; null outside sections.', orNull(whole))

export function documentSchema(): Schema {
  const requisites = fieldsIn(format.roadmap, [
    ...['dorkarta', 'include', 'title', 'parties', 'sections', 'events', 'indicators', 'layout', 'typography', 'order'],
  ])
  const order = object({ items: list(ref('orderItem')) }, fieldsIn(format.order, ['items', 'control']))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:dorkarta:1:document',
    title: 'A roadmap as `dorkarta build --to json` writes it',
    ...object({
      version: { const: 1 },
      file: about('The path as given or walked.', text),
      title: text,
      period: orNull(ref('period')),
      approved: about('The day of the order or, without one, of the approval stamp.', orNull(day)),
      requisites: object({}, { ...requisites, order }),
      parties: list(ref('party')),
      sections: about('Inner ones after the one that holds them.', list(ref('section'))),
      events: about('In the order of the document, nested ones after the one that holds them.', list(ref('event'))),
      indicators: about(
        "The roadmap's own, then those of its sections; parts after the whole.",
        list(ref('indicator')),
      ),
    }),
    $defs: {
      period: about('Both days are included.', object({ start: day, end: day })),
      position: about(
        'Lines and columns count from 1, columns in UTF-16 code units.',
        object({ file: text, line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } }),
      ),
      assignment: object({
        text: about('As printed.', text),
        party: about('The name in the register of who is meant; null where it has none.', orNull(text)),
        lead: { type: 'boolean' },
        agreed: { type: 'boolean' },
      }),
      value: object({
        key: about('The date or term, as written.', text),
        text: about('The value, as written.', text),
        value: about('The number it stands for, if one does.', orNull({ type: 'number' })),
        start: orNull(day),
        end: orNull(day),
      }),
      orderItem: object({
        number: text,
        text: list(text),
        due: shared.due,
        responsible: shared.responsible,
        items: list(ref('orderItem')),
      }),
      party: object({ name: text, at: shared.at }, fieldsIn(format.party, ['name'])),
      section: object(
        { ...numbered, parent, period: orNull(ref('period')), ...shared },
        fieldsIn(format.section, [
          ...['number', 'title', 'period', 'due', 'responsible', 'events', 'sections', 'indicators'],
        ]),
      ),
      event: object(
        { ...numbered, section, parent, ...shared, ...values },
        fieldsIn(format.event, ['number', 'title', 'due', 'responsible', 'targets', 'fact', 'events']),
      ),
      indicator: object(
        { ...numbered, section, parent, at: shared.at, responsible: shared.responsible, ...values },
        fieldsIn(format.indicator, ['number', 'title', 'targets', 'fact', 'responsible', 'breakdown']),
      ),
      ...deadlineSchemas(),
    },
  }
}

/** As `due --format json` prints it. */
function deadlineSchemas(): Record<string, Schema> {
  const position = { type: 'integer', minimum: 1 }
  const units = ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'school-year']
  const recurring = '^(\\.\\.|---\\d\\d|--\\d\\d(-\\d\\d)?)(/(\\.\\.|---\\d\\d|--\\d\\d(-\\d\\d)?))?$'
  return {
    deadline: object({
      text: about('As written.', text),
      windows: list(object({ start: orNull(day), end: orNull(day) })),
      repeat: orNull(ref('repeat')),
      ongoing: { type: 'boolean' },
      trigger: about('The words of a condition that is no date.', orNull(text)),
      points: about('Days on which it can be controlled.', list(day)),
      problems: about('What was noticed in the phrase, whatever is silenced.', list(ref('problem'))),
    }),
    repeat: object({
      every: { enum: units },
      interval: position,
      times: position,
      on: list({ type: 'string', pattern: recurring }),
      weekdays: list({ type: 'integer', minimum: 1, maximum: 7 }),
      lag: orNull(object({ months: whole, day: { type: 'integer', minimum: 1, maximum: 31 } })),
    }),
    problem: object({
      rule: { type: 'string', pattern: '^[a-z]+/[a-z-]+$' },
      severity: { enum: ['error', 'warning', 'info'] },
      message: text,
      line: position,
      column: position,
      endLine: position,
      endColumn: position,
      pointer: text,
      related: { type: 'array', maxItems: 0 },
    }),
  }
}
