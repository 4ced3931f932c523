import type { InBoth } from '../language/language.ts'

/**
 * Shapes: what a value of the format may look like. The format is written once, in these words; the JSON Schemas, the
 * vocabulary of keys, the TypeScript types of what was read and the reference page all come from it.
 */
export type Shape =
  | TextShape
  | ExactShape
  | NumberShape
  | FlagShape
  | ChoiceShape<string>
  | ListShape<Shape>
  | EntriesShape<Shape>
  | ObjectShape<Fields>
  | RefShape<string>
  | EitherShape<Shape, Shape>

/** Words. A number that YAML would round (1.10, 0123) is taken as it is written. */
export interface TextShape {
  readonly kind: 'text'
  /** It may be left empty: an empty cell says something. */
  readonly blank: boolean
  /** A line break at its end is meant: it stands between words. */
  readonly verbatim: boolean
}

/** A fixed value in any language of keys: the format version. */
export interface ExactShape {
  readonly kind: 'exact'
  readonly value: number
}

/** A quantity of the layout: millimetres, a share. */
export interface NumberShape {
  readonly kind: 'number'
  readonly minimum: number
  readonly maximum: number
}

/** да / нет, yes / no, true / false. */
export interface FlagShape {
  readonly kind: 'flag'
}

/** One of a few words; the English ones are what the program sees. */
export interface ChoiceShape<Value extends string> {
  readonly kind: 'choice'
  readonly values: Readonly<Record<Value, ChoiceValue>>
}

export interface ChoiceValue {
  readonly ru: string
  /** What the word means, for the reference page and for editors. */
  readonly about: string
}

export interface ListShape<Item extends Shape> {
  readonly kind: 'list'
  readonly item: Item
  /** A single item may stand without the list around it. */
  readonly orOne: boolean
}

/** A map whose keys are the author's own words, in the order written. */
export interface EntriesShape<Value extends Shape> {
  readonly kind: 'entries'
  readonly value: Value
}

export interface ObjectShape<F extends Fields> {
  readonly kind: 'object'
  readonly fields: F
}

/** A shape by its name in the table of the format: lets sections hold sections. */
export interface RefShape<Name extends string> {
  readonly kind: 'ref'
  readonly name: Name
}

/** One of two shapes that the kind of the value tells apart: a scalar, or a list or map. */
export interface EitherShape<Short extends Shape, Full extends Shape> {
  readonly kind: 'either'
  readonly short: Short
  readonly full: Full
}

export interface Field<S extends Shape = Shape> {
  readonly shape: S
  /** The Russian key; the English one is the name of the property that holds the field. */
  readonly ru: string
  /** What the field is called, in Russian: editors show it. */
  readonly title: string
  /** What to write here, in Russian: printed in FORMAT.md and on hover. */
  readonly about: string
  readonly required: boolean
  /** Values that may stand here, by language of keys where they differ. */
  readonly examples: InBoth<readonly unknown[]>
}

export type Fields = Readonly<Record<string, Field>>

export const text: TextShape = { kind: 'text', blank: false, verbatim: false }
export const blankText: TextShape = { kind: 'text', blank: true, verbatim: false }
export const verbatimText: TextShape = { kind: 'text', blank: true, verbatim: true }
export const flag: FlagShape = { kind: 'flag' }

export function exactly(value: number): ExactShape {
  return { kind: 'exact', value }
}

export function number(minimum: number, maximum: number): NumberShape {
  return { kind: 'number', minimum, maximum }
}

export function choice<Value extends string>(values: Readonly<Record<Value, ChoiceValue>>): ChoiceShape<Value> {
  return { kind: 'choice', values }
}

export function list<Item extends Shape>(item: Item): ListShape<Item> {
  return { kind: 'list', item, orOne: false }
}

export function oneOrMany<Item extends Shape>(item: Item): ListShape<Item> {
  return { kind: 'list', item, orOne: true }
}

export function entries<Value extends Shape>(value: Value): EntriesShape<Value> {
  return { kind: 'entries', value }
}

export function object<F extends Fields>(fields: F): ObjectShape<F> {
  return { kind: 'object', fields }
}

export function ref<Name extends string>(name: Name): RefShape<Name> {
  return { kind: 'ref', name }
}

export function either<Short extends Shape, Full extends Shape>(short: Short, full: Full): EitherShape<Short, Full> {
  return { kind: 'either', short, full }
}

interface FieldOptions {
  readonly required?: boolean
  readonly examples?: readonly unknown[] | InBoth<readonly unknown[]>
}

/** A field of an object: its Russian key, its shape, its title and what to write in it. */
export function field<S extends Shape>(
  ru: string,
  shape: S,
  title: string,
  about: string,
  { required = false, examples = [] }: FieldOptions = {},
): Field<S> {
  return { shape, ru, title, about, required, examples: 'ru' in examples ? examples : { ru: examples, en: examples } }
}
