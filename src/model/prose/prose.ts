import type { Fix } from '../../diagnostic/fix.ts'
import type { Located } from '../../diagnostic/place.ts'
import type { Said } from '../../language/language.ts'
import { remembered } from '../../language/remembered.ts'
import { once } from '../once.ts'
import type { Roadmap } from '../roadmap.ts'
import { type FieldText, textsOf } from '../texts.ts'
import { type Quotes, quotesIn } from './pairs.ts'
import { editOf, type Mending } from './written.ts'

/**
 * Texts people read in print and how to mend a part of them. Ids, names of layouts, periods and what is never printed
 * are left out: nobody judges their typography.
 */
const notRead =
  /\.(?:id|base|separator|inn|ogrn|body|members|aliases|indicator|period|start|end)$|^(?:roadmap|shared)\.layout$|^party\.note$|^layout\.columns\.(?:extra|source|year)$/

const isRead = remembered((field) => !notRead.test(field))

export type Prose = FieldText

/** Every text that is read in print, in the order of the file. */
export const proseOf: (roadmap: Roadmap) => readonly Prose[] = once(gathered)

function gathered(roadmap: Roadmap): Prose[] {
  const ids = new Set(roadmap.parties.flatMap(({ id }) => id?.value ?? []))
  const read = textsOf(roadmap).filter(({ text, field }) => isRead(field) && !ids.has(text.value))
  return read
    .map((each, index) => ({ each, index }))
    .sort((a, b) => inFile(a.each, b.each) || a.index - b.index)
    .map(({ each }) => each)
}

/** Texts of one file by place; texts of included files keep their order after it. */
function inFile({ text: { place: a } }: FieldText, { text: { place: b } }: FieldText): number {
  return a.source === b.source ? a.start - b.start : a.source.name < b.source.name ? -1 : 1
}

/** Addresses of sites and letters: neither letters nor figures, as far as typography goes. */
const addresses = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)\S*[^\s.,;:!?)»"]`,
    String.raw`(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+`,
    String.raw`(?<![\p{L}\d.])[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,5}\.(?:ru|su|com|org|net|info|edu|gov|io)(?![\p{L}\d])(?:\/\S*)?`,
  ].join('|'),
  'gu',
)

/** Telephones and the numbers of documents. */
const numbers = new RegExp(
  [
    String.raw`(?<![\d.])(?:\+7|8)[ -]?\(?\d{3,5}\)?(?:[ -]?\d{1,3}){2,4}(?!\d)`,
    String.raw`(?<![\d-])\d{2,3}-\d{2}-\d{2}(?![\d-])`,
    String.raw`(?<=(?:№|(?<![\p{L}\d])N{1,2}) ?)(?=[^\s,;]{0,60}\d)[\p{L}\d][\p{L}\d/\\_-]*`,
    String.raw`(?<![\p{L}\d.])\d{1,20}(?:-\d{1,20}){0,6}(?:\/\d[\p{L}\d-]*|-р)(?![\p{L}\d])`,
  ].join('|'),
  'gu',
)

/** The text, letter for letter, with blind signs in the place of what no typographer may touch. */
export const withoutCodes = remembered((text) => {
  if (!/[\d.@]/.test(text)) return text
  return text
    .replace(addresses, ({ length }) => '\ue000'.repeat(length))
    .replace(numbers, ({ length }) => '0'.repeat(length))
})

/** A telephone number, however it is spaced. */
const phones = /(?:\+\s*7|8)[\s(]*\d{3,5}[\s)]+\d[\d\s–-]{4,}\d/g

interface Untouchable {
  readonly quotes: Quotes
  readonly phones: readonly { readonly start: number; readonly end: number }[]
}

const untouchable = new WeakMap<Located<string>, Untouchable>()

/** What stands in quotes is somebody's own spelling, and a telephone number is a code: no fix touches them. */
function untouchableIn(text: Located<string>): Untouchable {
  const known = untouchable.get(text)
  if (known !== undefined) return known
  const found = [...text.value.matchAll(phones)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }))
  const made = { quotes: quotesIn(text.value), phones: found }
  untouchable.set(text, made)
  return made
}

/** The fix of parts of a text, where the file spells them letter for letter. */
export function mend(
  text: Located<string>,
  title: Said,
  isSafe: boolean,
  mendings: readonly Mending[],
): Fix | undefined {
  const { quotes, phones } = untouchableIn(text)
  const isTouched = (at: number) => quotes.hold(at) || phones.some(({ start, end }) => start <= at && at < end)
  if (mendings.some(({ start }) => isTouched(start))) return undefined
  const edits = mendings.flatMap((mending) => editOf(text, mending) ?? [])
  return edits.length === mendings.length ? { title, isSafe, edits } : undefined
}

/** The words around a stretch, for a message: cut at spaces and at a readable length. */
export function wordsAround(text: string, start: number, end: number): { start: number; end: number; words: string } {
  let from = start
  let to = end
  if (/\s/.test(text[from] ?? '')) from--
  if (/\s/.test(text[to - 1] ?? '')) to++
  while (from > 0 && start - from < 25 && !/\s/.test(text[from - 1] ?? '')) from--
  while (to < text.length && to - end < 25 && !/\s/.test(text[to] ?? '')) to++
  return { start: from, end: to, words: text.slice(from, to) }
}
