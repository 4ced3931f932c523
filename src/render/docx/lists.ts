import type { Typography } from '../../layout/layout.ts'
import { escapeXml } from '../xml-text.ts'
import type { Counter, Mark } from './marks.ts'
import { twips } from './units.ts'

/** Lists in Word: real ones where they can be, text with an indent elsewhere. Indents are in millimetres. */

/** Where a list stands: in running text its items begin like paragraphs; in a cell they hang on their mark. */
export type ListPlace = 'text' | 'cell'

/** The lists of one document: one definition for each kind of mark, one number for each list that counts. */
export interface Lists {
  readonly definitions: Map<string, Definition>
  readonly numbers: Map<Definition | Counter, ListNumber>
  /** Of the first line of a paragraph, in millimetres. */
  readonly indent: number
}

interface Definition {
  readonly id: number
  /** Its nine levels, as they are written. */
  readonly levels: string
}

interface ListNumber {
  readonly id: number
  readonly definition: number
  /** Where the list begins from one again; bullets do not count. */
  readonly restartsAt: number | undefined
}

/** The place of a paragraph in a list. */
export interface Numbering {
  readonly id: number
  readonly level: number
}

export function noLists({ indent }: Typography): Lists {
  return { definitions: new Map(), numbers: new Map(), indent }
}

/** A mark's numbering, or undefined where it is set as text: numbers of running text, and numbers that do not count up. */
export function numberingOf(mark: Mark, place: ListPlace, lists: Lists): Numbering | undefined {
  const level = Math.min(mark.level, deepestLevel)
  const { counter } = mark
  if (mark.isBullet) {
    const definition = definitionOf(lists, `${place} ${mark.text}`, () => bulletLevels(mark.text, place, lists))
    return { id: numberOf(lists, definition, definition, undefined), level }
  }
  if (counter === undefined || place === 'text') return undefined
  const definition = definitionOf(lists, `${place} ${counter.format} ${counter.after}`, () =>
    numberLevels(counter, place, lists),
  )
  return { id: numberOf(lists, counter, definition, level), level }
}

function definitionOf({ definitions }: Lists, key: string, levels: () => string): Definition {
  const known = definitions.get(key)
  if (known !== undefined) return known
  const definition = { id: definitions.size + 1, levels: levels() }
  definitions.set(key, definition)
  return definition
}

/** All bullets of a kind are one list; every list that counts is one of its own. */
function numberOf(
  { numbers }: Lists,
  list: Definition | Counter,
  definition: Definition,
  restartsAt: number | undefined,
): number {
  const known = numbers.get(list)
  if (known !== undefined) return known.id
  const id = numbers.size + 1
  numbers.set(list, { id, definition: definition.id, restartsAt })
  return id
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** word/numbering.xml. Written whole: the library's own brings a list nobody uses. */
export function numberingPart({ definitions, numbers }: Lists): string {
  const kinds = [...definitions.values()].map(
    ({ id, levels }) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels}</w:abstractNum>`,
  )
  const lists = [...numbers.values()].map(
    ({ id, definition, restartsAt }) =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${restartsAt === undefined ? '' : restart(restartsAt)}</w:num>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="${namespace}">${kinds.join('')}${lists.join('')}</w:numbering>`
}

function restart(level: number): string {
  return `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`
}

/** Word has nine levels. */
const deepestLevel = 8
const levelNumbers = Array.from({ length: deepestLevel + 1 }, (_, level) => level)

const formats = { decimal: 'decimal', cyrillic: 'russianLower', latin: 'lowerLetter' } as const

function bulletLevels(text: string, place: ListPlace, lists: Lists): string {
  return levelNumbers.map((level) => levelXml(level, 'bullet', text, place, 4, lists)).join('')
}

function numberLevels({ format, after }: Counter, place: ListPlace, lists: Lists): string {
  return levelNumbers
    .map((level) => levelXml(level, formats[format], `%${level + 1}${after}`, place, 7, lists))
    .join('')
}

/** In the order the schema wants. */
function levelXml(
  level: number,
  format: string,
  text: string,
  place: ListPlace,
  hanging: number,
  lists: Lists,
): string {
  const isCell = place === 'cell'
  const indent = indentXml(isCell ? hangingIndent(level, hanging) : firstLineIndent(level, lists))
  return (
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="${isCell ? 'tab' : 'space'}"/>` +
    `<w:lvlText w:val="${escapeXml(text)}"/><w:lvlJc w:val="left"/><w:pPr>${indent}</w:pPr></w:lvl>`
  )
}

/** How far a level stands inside the one around it. */
const nesting = { text: 7.5, cell: 4 }

/** In twips. */
export type Indent = { readonly left: number } & ({ readonly hanging: number } | { readonly firstLine: number })

export function hangingIndent(level: number, hanging: number): Indent {
  return { left: twips(level * nesting.cell + hanging), hanging: twips(hanging) }
}

export function firstLineIndent(level: number, { indent }: Lists): Indent {
  return { left: 0, firstLine: twips(indent + level * nesting.text) }
}

export function indentXml(indent: Indent): string {
  const first = 'hanging' in indent ? `w:hanging="${indent.hanging}"` : `w:firstLine="${indent.firstLine}"`
  return `<w:ind w:left="${indent.left}" ${first}/>`
}
