import { AlignmentType, type ILevelsOptions, type IParagraphOptions, LevelFormat, LevelSuffix } from 'docx'
import type { Typography } from '../../layout/layout.ts'
import { xmlText } from '../xml-text.ts'
import type { Counter, Mark } from './marks.ts'
import { twips } from './units.ts'

/** Lists in Word: real ones where they can be, text with an indent elsewhere. Indents are in millimetres. */

/** Where a list stands: in running text its items begin like paragraphs; in a cell they hang on their mark. */
export type ListPlace = 'text' | 'cell'

/** The numbering definitions of one document: one for each kind of mark, one instance for each list that counts. */
export interface Lists {
  readonly definitions: Map<string, { reference: string; levels: ILevelsOptions[] }>
  readonly instances: Map<Counter, number>
  /** Of the first line of a paragraph, in millimetres. */
  readonly indent: number
}

export function noLists({ indent }: Typography): Lists {
  return { definitions: new Map(), instances: new Map(), indent }
}

type Numbering = NonNullable<IParagraphOptions['numbering']>

/** A mark's numbering, or undefined where it is set as text: numbers of running text, and numbers that do not count up. */
export function numberingOf(mark: Mark, place: ListPlace, lists: Lists): Numbering | undefined {
  const level = Math.min(mark.level, deepestLevel)
  const { counter } = mark
  if (mark.isBullet) {
    const reference = definitionOf(lists, `${place} ${mark.text}`, () => bulletLevels(mark.text, place, lists))
    return { reference, level, instance: 0, custom: true }
  }
  if (counter === undefined || place === 'text') return undefined
  const reference = definitionOf(lists, `${place} ${counter.format} ${counter.after}`, () =>
    numberLevels(counter, place, lists),
  )
  return { reference, level, instance: instanceOf(lists, counter), custom: true }
}

function definitionOf({ definitions }: Lists, key: string, levels: () => ILevelsOptions[]) {
  const known = definitions.get(key)
  if (known !== undefined) return known
  const definition = { reference: `${unseen}${definitions.size + 1}`, levels: levels() }
  definitions.set(key, definition)
  return definition
}

function instanceOf({ instances }: Lists, counter: Counter): number {
  const instance = instances.get(counter) ?? instances.size + 1
  instances.set(counter, instance)
  return instance
}

/** The library looks for `{reference-instance}` in all text, the author's too: nobody types this character. */
const unseen = '\ue000'

/** Word has nine levels. */
const deepestLevel = 8
const levelNumbers = Array.from({ length: deepestLevel + 1 }, (_, level) => level)

const formats = {
  decimal: LevelFormat.DECIMAL,
  cyrillic: LevelFormat.RUSSIAN_LOWER,
  latin: LevelFormat.LOWER_LETTER,
} as const

function bulletLevels(text: string, place: ListPlace, lists: Lists): ILevelsOptions[] {
  return levelNumbers.map((level) => ({
    ...levelLook(level, place, 4, lists),
    format: LevelFormat.BULLET,
    text: xmlText(text),
  }))
}

function numberLevels({ format, after }: Counter, place: ListPlace, lists: Lists): ILevelsOptions[] {
  return levelNumbers.map((level) => ({
    ...levelLook(level, place, 7, lists),
    format: formats[format],
    text: `%${level + 1}${after}`,
    start: 1,
  }))
}

function levelLook(level: number, place: ListPlace, hanging: number, lists: Lists) {
  return {
    level,
    alignment: AlignmentType.LEFT,
    suffix: place === 'cell' ? LevelSuffix.TAB : LevelSuffix.SPACE,
    style: { paragraph: { indent: place === 'cell' ? hangingIndent(level, hanging) : firstLineIndent(level, lists) } },
  }
}

/** How far a level stands inside the one around it. */
const nesting = { text: 7.5, cell: 4 }

export function hangingIndent(level: number, hanging: number) {
  return { left: twips(level * nesting.cell + hanging), hanging: twips(hanging) }
}

export function firstLineIndent(level: number, { indent }: Lists) {
  return { left: 0, firstLine: twips(indent + level * nesting.text) }
}
