import { type Diagnostic, inOrder } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import type { Source } from '../diagnostic/source.ts'
import type { Said } from '../language/language.ts'
import { type Braced, type Broken, bracesIn } from './braces.ts'
import { firstUnreadable, openPackage, type WordPackage } from './package.ts'
import { type ParagraphText, runOf, textOf } from './paragraph-text.ts'
import { nearestName, type Placeholder, placeholderNamed, placeholders } from './placeholders.ts'
import * as problems from './problems.ts'
import { type Spot, type Story, spotsOf, storiesOf } from './stories.ts'
import { childrenOf, elementsBelow, isWord, rootOf } from './xml.ts'

/** A form an office has made in Word, read: its placeholders and what is wrong with them. */
export interface Form {
  readonly source: Source
  readonly word: WordPackage
  readonly stories: readonly Story[]
  readonly paragraphs: readonly FormParagraph[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface FormParagraph extends Spot, ParagraphText {
  readonly story: Story
  /** Of its text in the text of the form, which has a line for every paragraph. */
  readonly start: number
  readonly found: readonly Found[]
}

/** A placeholder that was found. */
export interface Found extends Braced {
  readonly placeholder: Placeholder
  /** With its braces, as it stands in the form. */
  readonly written: string
  readonly place: Place
  readonly where: Said
  /** Into how many runs Word has split it. */
  readonly runs: number
}

/** A form, or the one thing to be said of a file that is none. */
export function readForm(name: string, bytes: Uint8Array): Form | Diagnostic {
  const word = openPackage(bytes)
  if ('reason' in word) return unreadable(name, word)
  const stories = storiesOf(word)
  if ('reason' in stories) return unreadable(name, stories)
  const broken = firstUnreadable(word)
  if (broken !== undefined) return unreadable(name, broken)
  return formOf(name, word, stories)
}

/** What of a roadmap the form has a place for. */
export function placesIn({ paragraphs }: Form): Set<Placeholder['piece']> {
  return new Set(paragraphs.flatMap(({ found }) => found.map(({ placeholder }) => placeholder.piece)))
}

export function unreadable(name: string, { reason, part }: problems.Unreadable): Diagnostic {
  return problems.unreadable.at({ source: { name, text: '' }, start: 0, end: 0, path: [] }, { reason, part })
}

function formOf(name: string, word: WordPackage, stories: readonly Story[]): Form {
  const read = stories.flatMap((story) => spotsOf(story).map((spot) => ({ ...spot, story, ...textOf(spot.paragraph) })))
  // An echo is filled like its first, but neither shown nor told of.
  const shown = read.filter(({ isEcho }) => !isEcho)
  const source = { name, text: shown.map(({ text }) => text.replaceAll('\n', ' ')).join('\n') }
  const diagnostics: Diagnostic[] = []
  const paragraphs: FormParagraph[] = []
  let start = 0
  let isOpenAbove = false
  for (const each of read) {
    const { braced, broken } = bracesIn(each.text)
    const placed = (from: number, to: number): Place => ({ source, start: start + from, end: start + to, path: [] })
    const found = braced.map((one) => foundOf(one, each, placed(one.start, one.end)))
    const known = found.filter((one): one is Found => one.placeholder !== undefined)
    const paragraph = { ...each, start, found: known }
    paragraphs.push(paragraph)
    if (each.isEcho) continue
    diagnostics.push(
      ...found.filter(({ placeholder }) => placeholder === undefined).map(unknown),
      ...toldOnce(broken, isOpenAbove).map(({ kind, start: from, end: to }) =>
        problems.brokenBraces.at(placed(from, to), { kind, whereRu: each.where.ru, whereEn: each.where.en }),
      ),
      ...known.flatMap((one) => misplaced(one, paragraph)),
    )
    isOpenAbove = broken.at(-1)?.kind === 'open'
    start += each.text.length + 1
  }
  for (const each of ofTheWhole(source, paragraphs, stories)) diagnostics.push(each)
  return { source, word, stories, paragraphs, diagnostics: inOrder(diagnostics) }
}

type MaybeFound = Omit<Found, 'placeholder'> & { readonly placeholder: Placeholder | undefined }

function foundOf(braced: Braced, { text, pieces, where }: ParagraphText & Spot, place: Place): MaybeFound {
  const touched = pieces.filter((each) => each.start < braced.end && each.start + each.text.length > braced.start)
  return {
    ...braced,
    placeholder: placeholderNamed(braced.name),
    written: text.slice(braced.start, braced.end).replace(/\s+/g, ' '),
    place,
    where,
    runs: new Set(touched.map(runOf)).size,
  }
}

/** A pair of braces that a paragraph's end has come between is one mistake. */
function toldOnce(broken: readonly Broken[], isOpenAbove: boolean): readonly Broken[] {
  return isOpenAbove && broken[0]?.kind === 'stray' ? broken.slice(1) : broken
}

function unknown({ name, written, place, where }: MaybeFound): Diagnostic {
  return problems.unknownPlaceholder.at(place, {
    written,
    whereRu: where.ru,
    whereEn: where.en,
    near: nearestName(name),
  })
}

function misplaced(found: Found, paragraph: FormParagraph): Diagnostic[] {
  const { placeholder, written, place, where } = found
  const facts = { written, whereRu: where.ru, whereEn: where.en }
  const said = isMixed(found, paragraph) ? [problems.mixedFormat.at(place, facts)] : []
  if (placeholder.kind === 'line') return said
  if (paragraph.story.kind !== 'body') return [...said, problems.blockInHeader.at(place, facts)]
  return isAlone(paragraph) ? said : [...said, problems.blockInText.at(place, facts)]
}

export function isAlone({ text, found: [first] }: Pick<FormParagraph, 'text' | 'found'>): boolean {
  return first !== undefined && text.trim() === text.slice(first.start, first.end)
}

/** Runs that Word has split for its own reasons look the same; only a look that changes is worth a word. */
function isMixed(found: Found, { pieces }: FormParagraph): boolean {
  const touched = pieces.filter(({ start, text }) => start < found.end && start + text.length > found.start)
  return new Set(touched.map((piece) => lookOf(runOf(piece)))).size > 1
}

/** Marks of the spell checker, of revisions and of the keyboard's language are no look. */
function lookOf(run: ReturnType<typeof runOf>): string {
  const properties = childrenOf(run).find((child) => isWord(child, 'rPr'))
  if (properties === undefined) return ''
  return childrenOf(properties)
    .filter((child) => !isWord(child, 'lang', 'noProof', 'ins', 'rPrChange'))
    .map(
      (child) => `${child.localName} ${[...child.attributes].map(({ name, value }) => `${name}=${value}`).join(' ')}`,
    )
    .sort()
    .join(';')
}

function ofTheWhole(source: Source, paragraphs: readonly FormParagraph[], stories: readonly Story[]): Diagnostic[] {
  const everything = paragraphs.filter(({ isEcho }) => !isEcho).flatMap(({ found }) => found)
  const whole: Place = { source, start: 0, end: 0, path: [] }
  const has = (...pieces: readonly string[]) => everything.some(({ placeholder }) => pieces.includes(placeholder.piece))
  const requisites = placeholders.filter(({ piece }) => piece === 'date' || piece === 'number')
  const blocks = everything.filter(({ placeholder }) => placeholder.kind === 'block')
  return [
    ...(has('table') ? [] : [problems.missingTable.at(whole, {})]),
    ...requisites
      .filter(({ piece }) => !has(piece, 'appendix', 'approval'))
      .map(({ ru, en }) => problems.missingRequisite.at(whole, { ru, en })),
    ...blocks
      .filter((one, index) => blocks.findIndex(({ placeholder }) => placeholder === one.placeholder) < index)
      .map(({ written, place, where }) =>
        problems.repeated.at(place, { written, whereRu: where.ru, whereEn: where.en }),
      ),
    ...(stories.some(({ document }) => [...elementsBelow(rootOf(document))].some((each) => isWord(each, 'altChunk')))
      ? [problems.unseenPart.at(whole, {})]
      : []),
  ]
}
