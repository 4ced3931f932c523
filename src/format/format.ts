import { bug } from '../bug.ts'
import type { Located, Place } from '../diagnostic/place.ts'
import type {
  ChoiceShape,
  EitherShape,
  EntriesShape,
  ExactShape,
  Fields,
  FlagShape,
  ListShape,
  NumberShape,
  ObjectShape,
  RefShape,
  Shape,
  TextShape,
} from './shape.ts'
import { calendar } from './shapes/calendar.ts'
import { config } from './shapes/config.ts'
import { event, period, section } from './shapes/events.ts'
import { indicator } from './shapes/indicators.ts'
import { layout, layoutFile } from './shapes/layout.ts'
import { assignment, party, responsible } from './shapes/parties.ts'
import { profile, profileFile } from './shapes/profile.ts'
import {
  appendix,
  attachment,
  block,
  contact,
  order,
  orderItem,
  plainTable,
  signature,
  stamp,
} from './shapes/requisites.ts'
import { roadmap, shared } from './shapes/roadmap.ts'

/** The format, version 1: every named shape. References between shapes are names in this table. */
export const format = {
  roadmap,
  shared,
  period,
  order,
  orderItem,
  signature,
  appendix,
  attachment,
  plainTable,
  stamp,
  block,
  contact,
  party,
  responsible,
  assignment,
  section,
  event,
  indicator,
  layout,
  layoutFile,
  profile,
  profileFile,
  config,
  calendar,
}

export type ShapeName = keyof typeof format

/** The shape a reference stands for. */
export function resolved(shape: Shape): Exclude<Shape, { kind: 'ref' }> {
  if (shape.kind !== 'ref') return shape
  const named = (format as Readonly<Record<string, Shape>>)[shape.name]
  return named === undefined ? bug(`no shape is called ${shape.name}`) : resolved(named)
}

/** Where an object was written: an object itself has no place to point at but the first key it starts with. */
export interface Written {
  readonly at: Place
}

/** One entry of a map whose keys are the author's own words. */
export interface Entry<Value> {
  readonly key: Located<string>
  readonly value: Value
}

/** What reading a shape gives. What was missing or ill-shaped is undefined: the schema has spoken of it. */
export type Read<S> = S extends TextShape
  ? Located<string>
  : S extends NumberShape | ExactShape
    ? Located<number>
    : S extends FlagShape
      ? Located<boolean>
      : S extends ChoiceShape<infer Value>
        ? Located<Value>
        : S extends ListShape<infer Item>
          ? readonly Read<Item>[]
          : S extends EntriesShape<infer Value>
            ? readonly Entry<Read<Value>>[]
            : S extends EitherShape<infer Short, infer Full>
              ? Read<Short> | Read<Full>
              : S extends RefShape<infer Name extends ShapeName>
                ? Read<(typeof format)[Name]>
                : S extends ObjectShape<infer F extends Fields>
                  ? Written & { readonly [Key in keyof F]: Read<F[Key]['shape']> | undefined }
                  : never

/** A named shape as it was read from a file: `ReadOf<'event'>`. */
export type ReadOf<Name extends ShapeName> = Read<(typeof format)[Name]>
