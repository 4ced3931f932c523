import type { Said } from '../../../language/language.ts'
import { countedEn, countedRu } from '../../../language/plural.ts'
import type { Layout } from '../../../layout/layout.ts'
import type { Taken } from '../../renderer.ts'
import { type PreviousBook, previousBook, unlessDamaged } from '../previous/workbook.ts'
import { controlPointsOf } from './control-points.ts'
import { progressName, type ReadFacts, readFacts, type TypedFact } from './facts.ts'
import { type Control, controlName, type ReadMarks, readMarks, withMarks } from './marks.ts'
import { type Progress, progressOf } from './progress.ts'
import { isOfAnother, type KeyColumn } from './row-keys.ts'

/** What goes on from the book before, in which people have written; nothing where a sheet has nothing to show. */
export interface Kept {
  readonly control: Control | undefined
  readonly progress: Progress | undefined
  readonly taken: Taken | undefined
}

/** A sheet has 1 048 576 rows («Excel specifications and limits»); some of them are headers. */
const mostRows = 1_040_000

/** Rows without a point or an indicator; more of them were written by no person. */
const mostLeftover = 5000

/** `sheets` are the names of all sheets that are made now. */
export function keptFrom(previous: Uint8Array | undefined, layout: Layout, sheets: readonly string[]): Kept {
  const before = previous === undefined ? undefined : writtenIn(previous)
  const isStrange = before !== undefined && isOfAnotherRoadmap(before, layout)
  const written = isStrange ? undefined : before
  const all = controlPointsOf(layout.schedule)
  const hasPage = layout.workingPage !== undefined
  const points = hasPage && all.length < mostRows ? all : []
  const control = withMarks(points, written?.marks ?? { rows: [], keys: [] })
  const progress = progressOf(hasPage ? layout.curves : [], written?.facts ?? { facts: [], tokens: [] })
  const taken = isStrange ? strange(before, sheets) : takenFrom(written, control, progress, sheets)
  return {
    control: points.length > 0 ? shortened(control) : undefined,
    progress: progress.groups.length > 0 ? shortened(progress) : undefined,
    taken: previous === undefined ? undefined : taken,
  }
}

function isOfAnotherRoadmap({ marks, facts }: Written, { signs }: Layout): boolean {
  return [marks.head, facts.head].some((head) => head !== undefined && isOfAnother(head, signs))
}

/** Marks of equal titles and days would be taken for those of this roadmap; a book without any is no loss. */
function strange(written: Written, sheets: readonly string[]): Taken | undefined {
  const { marks, facts } = written
  const isEmpty = marks.rows.length + facts.facts.length + strangers(written, sheets).length === 0
  return isEmpty ? undefined : { said: undefined, lost: another }
}

function shortened<T extends { readonly leftover: readonly unknown[] }>(kept: T): T {
  return { ...kept, leftover: kept.leftover.slice(0, mostLeftover) }
}

interface Written {
  readonly book: PreviousBook
  readonly marks: ReadMarks
  readonly facts: ReadFacts
}

function writtenIn(archive: Uint8Array): Written | undefined {
  return unlessDamaged(() => {
    const book = previousBook(archive)
    return book && { book, marks: readMarks(book), facts: readFacts(book) }
  })
}

function takenFrom(
  written: Written | undefined,
  control: Control,
  progress: Progress,
  sheets: readonly string[],
): Taken | undefined {
  if (written === undefined) return { said: undefined, lost: unreadable }
  const marks = control.points.filter(({ written: own }) => Object.keys(own).length > 0).length
  const facts = progress.groups.flatMap(({ rows }) => rows).reduce((sum, { typed }) => sum + factsIn(typed), 0)
  const [marksLeft, factsLeft] = [control.leftover.length, progress.leftover.length]
  const [hasControl, hasProgress] = [control.points.length > 0, progress.groups.length > 0]
  const said = [
    ...(marks + facts > 0 ? [carried(marks, facts)] : []),
    ...(marksLeft > 0 && hasControl ? [withoutPoint(marksLeft)] : []),
    ...(factsLeft > 0 && hasProgress ? [withoutIndicator(factsLeft)] : []),
    ...(progress.differing > 0 ? [differing(progress.differing)] : []),
    ...(progress.wiped > 0 ? [wiped(progress.wiped)] : []),
  ]
  const lost = [
    ...strangers(written, sheets),
    ...(marksLeft > (hasControl ? mostLeftover : 0) ? [quoted(controlName)] : []),
    ...(factsLeft > (hasProgress ? mostLeftover : 0) ? [quoted(progressName)] : []),
  ]
  if (said.length + lost.length === 0) return undefined
  return { said: joined(said, '; '), lost: joined(lost, ', ') }
}

/** Without those that are wiped off. */
function factsIn(typed: ReadonlyMap<string, TypedFact>): number {
  return [...typed.values()].filter(({ value }) => value !== undefined).length
}

/** What people have in the book besides marks and facts, as far as it can be told from what was made here. */
function strangers({ book, marks, facts }: Written, sheets: readonly string[]): Said[] {
  const own = new Set([...sheets, ...(marks.head?.sheets ?? []), ...(facts.head?.sheets ?? [])])
  const isUnknown = (name: string, known: KeyColumn | undefined) => book.sheets.includes(name) && known === undefined
  return [
    ...book.sheets.filter((name) => !own.has(name)).map(quoted),
    ...(isUnknown(controlName, marks.head) ? [quoted(controlName)] : []),
    ...(isUnknown(progressName, facts.head) ? [quoted(progressName)] : []),
    ...(book.hasComments ? [comments] : []),
    ...(marks.hasLinks || facts.hasLinks ? [links] : []),
    ...(marks.isWrittenBeyond || facts.isWrittenBeyond ? [beyond] : []),
  ]
}

function joined(parts: readonly Said[], by: string): Said | undefined {
  if (parts.length === 0) return undefined
  return { ru: parts.map(({ ru }) => ru).join(by), en: parts.map(({ en }) => en).join(by) }
}

const unreadable: Said = { ru: 'всё, так как прочитать её не удалось', en: 'all of it, as it could not be read' }
const another: Said = {
  ru: 'всё, так как она – другой дорожной карты',
  en: 'all of it, as it is the book of another roadmap',
}
const links: Said = { ru: 'ссылки в клетках', en: 'links of cells' }
const comments: Said = { ru: 'примечания к клеткам', en: 'comments of cells' }
const beyond: Said = { ru: 'записи правее таблиц', en: 'what is written to the right of the tables' }

function quoted(sheet: string): Said {
  return { ru: `лист «${sheet}»`, en: `sheet “${sheet}”` }
}

function carried(marks: number, facts: number): Said {
  const ru = [
    ...(marks > 0 ? [countedRu(marks, ['отметка', 'отметки', 'отметок'])] : []),
    ...(facts > 0 ? [countedRu(facts, ['факт', 'факта', 'фактов'])] : []),
  ]
  const en = [...(marks > 0 ? [countedEn(marks, 'mark')] : []), ...(facts > 0 ? [countedEn(facts, 'fact')] : [])]
  return { ru: `из прежней книги взято: ${ru.join(', ')}`, en: `taken over from the book before: ${en.join(', ')}` }
}

function withoutPoint(count: number): Said {
  return {
    ru: `${countedRu(count, ['отметка', 'отметки', 'отметок'])} без пункта – внизу листа «${controlName}»`,
    en: `${countedEn(count, 'mark')} without a point – at the foot of sheet “${controlName}”`,
  }
}

function withoutIndicator(count: number): Said {
  return {
    ru: `${countedRu(count, ['факт', 'факта', 'фактов'])} без показателя – внизу листа «${progressName}»`,
    en: `${countedEn(count, 'fact')} without an indicator – at the foot of sheet “${progressName}”`,
  }
}

function differing(count: number): Said {
  const [other, kept] = isOne(count) ? ['не такой', 'оставлен'] : ['не такие', 'оставлены']
  return {
    ru: `${countedRu(count, ['факт', 'факта', 'фактов'])} в книге ${other}, как в дорожной карте, – ${kept} из книги`,
    en: `${countedEn(count, 'fact')} in the book other than in the roadmap – kept as in the book`,
  }
}

function wiped(count: number): Said {
  const [gone, left] = isOne(count)
    ? ['стёрт', 'его клетка оставлена пустой']
    : ['стёрты', 'их клетки оставлены пустыми']
  return {
    ru: `${countedRu(count, ['факт', 'факта', 'фактов'])} дорожной карты в книге ${gone} – ${left}`,
    en: `${countedEn(count, 'fact')} of the roadmap wiped off in the book – left empty`,
  }
}

/** 1, 21, 101: what is counted so stands in the singular. */
function isOne(count: number): boolean {
  return count % 10 === 1 && count % 100 !== 11
}
