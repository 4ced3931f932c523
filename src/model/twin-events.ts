import { toIso } from '../calendar/date.ts'
import { editDistance } from '../language/edit-distance.ts'
import { type Event, everySection, type Roadmap } from './roadmap.ts'
import { stretchesOf } from './stretches.ts'
import { titleWords } from './title-words.ts'

/** Two events that say the same, but for endings, signs or a misprint. */
export interface Twins {
  readonly event: Event
  readonly first: Event
}

/** Shorter titles are too general to be the same event in another list. */
const farWords = 8
/** Shorter titles come round in one list: «Заседание рабочей группы». */
const nearWords = 5
/** As many earlier events as one is compared with: titles that all are alike are a series. */
const mostCompared = 6

interface Entry {
  readonly event: Event
  readonly words: readonly string[]
  readonly list: number
  readonly dates: string
}

/** Every event with the earlier one it repeats. An index finds them: no event is compared with all the others. */
export function twinEvents(roadmap: Roadmap): Twins[] {
  const entries = entriesOf(roadmap)
  const groups = groupedBy(entries, ({ words }) => [words.join(' ')])
  const same = [...groups.values()].flatMap((group) => (isSeries(group) ? [] : pairsIn(group, isRepeated)))
  const misprinted = [...groupedBy(entries, keysWithoutOneWord).values()].flatMap((group) =>
    pairsIn(group, (a, b) => a.list === b.list && differInLetter(a.words, b.words) && isOneTask(a.event, b.event)),
  )
  const found = new Map<Event, Event>()
  for (const { event, first } of [...same, ...misprinted]) if (!found.has(event)) found.set(event, first)
  return [...found].map(([event, first]) => ({ event, first }))
}

function entriesOf(roadmap: Roadmap): Entry[] {
  const inner = roadmap.events.map(({ events }) => events)
  const lists = [roadmap.ownEvents, ...everySection(roadmap).map(({ events }) => events), ...inner]
  return lists.flatMap((list, at) =>
    list.map((event) => ({
      event,
      words: titleWords(event.title.map(({ value }) => value).join('\n')),
      list: at,
      dates: datesOf(event),
    })),
  )
}

function datesOf({ due }: Event): string {
  const windows = stretchesOf(due).map(({ window: { start, end } }) =>
    [start, end].map((day) => (day ? toIso(day) : '')),
  )
  return windows.length > 0 ? windows.join(' ') : due.map(({ phrase }) => phrase.value).join(' ')
}

function groupedBy(entries: readonly Entry[], keysOf: (entry: Entry) => string[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries)
    for (const key of keysOf(entry)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [entry])
      else group.push(entry)
    }
  for (const [key, group] of groups) if (group.length < 2) groups.delete(key)
  return groups
}

function pairsIn(group: readonly Entry[], isTwin: (a: Entry, b: Entry) => boolean): Twins[] {
  return group.flatMap((entry, at) => {
    const first = group.slice(Math.max(0, at - mostCompared), at).find((other) => isTwin(other, entry))
    return first === undefined ? [] : [{ event: entry.event, first: first.event }]
  })
}

/** «Заседание совета» in September, December and March: a row a meeting. */
function isSeries(group: readonly Entry[]): boolean {
  return group.length > 2 && new Set(group.map(({ dates }) => dates)).size === group.length
}

function isRepeated(a: Entry, b: Entry): boolean {
  const isNear = a.list === b.list && (a.words.length >= nearWords || a.dates === b.dates)
  return (isNear || a.words.length >= farWords) && isOneTask(a.event, b.event)
}

/** Other people, another place or other participants make it another task. */
function isOneTask(a: Event, b: Event): boolean {
  const names = new Set(a.responsible.map(nameOf))
  const share =
    names.size === 0 || b.responsible.length === 0 || b.responsible.some((party) => names.has(nameOf(party)))
  return share && told(a) === told(b)
}

function nameOf({ party, text }: Event['responsible'][number]): string {
  return (party?.name ?? text).trim().toLowerCase()
}

function told({ written: { place = [], participants = [], time } }: Event): string {
  return [...place, '', ...participants, '', time]
    .map((text) => (typeof text === 'string' ? text : text?.value))
    .join('\n')
}

/** A key for each word left out: two titles that differ in one word share the key of its place. */
function keysWithoutOneWord({ words, list }: Entry): string[] {
  if (words.length < nearWords || words.length > 100) return []
  const hashes = words.map(hashOf)
  const sum = hashes.reduce((all, hash, at) => (all + hash * (at + 1)) % 4294967291, 0)
  return hashes.map(
    (hash, at) => `${list} ${words.length} ${at} ${(sum - hash * (at + 1) + 4294967291 * 128) % 4294967291}`,
  )
}

function hashOf(word: string): number {
  let hash = 7
  for (let at = 0; at < word.length; at++) hash = (hash * 31 + word.charCodeAt(at)) % 4294967291
  return hash
}

/** One long word with one wrong letter, and nothing else; «5 класс» and «6 класс» are two. */
function differInLetter(a: readonly string[], b: readonly string[]): boolean {
  const odd = a.flatMap((word, at) => (word === b[at] ? [] : [[word, b[at] ?? ''] as const]))
  const [pair] = odd
  if (odd.length !== 1 || pair === undefined || a.length !== b.length) return false
  return pair.every((word) => word.length >= 6 && !/\d/.test(word)) && editDistance(pair[0], pair[1]) === 1
}
