import { toIso } from '../../calendar/date.ts'
import { remembered } from '../../language/remembered.ts'
import { once } from '../once.ts'
import { usualNames } from '../party-names/usual-names.ts'
import { type Assignment, type Event, everySection, type Roadmap } from '../roadmap.ts'
import { stretchesOf } from '../stretches.ts'
import { type TitleWord, wordsOfTitle } from '../title-words.ts'
import { nearWords, readTitle, type Title } from './title.ts'
import {
  idleWordBetween,
  isInVocabulary,
  type Knows,
  misprintBetween,
  type TitleDifference,
} from './title-difference.ts'
import { sieve } from './title-keys.ts'

/** Two events that say the same, but for endings, signs, a misprint or a word that goes without saying. */
export interface Twins {
  readonly event: Event
  readonly first: Event
  readonly difference: TitleDifference
}

/** Shorter titles are too general to be the same event in another list. */
const farWords = 8
/** Of what is done once, a shorter title tells enough. */
const leastWords = 3
/** As many earlier events as one is compared with: titles that all are alike are a series. */
const mostCompared = 6
/** As many different words in one place of the same title are a list: «по физике», «по химии», «по биологии». */
const slotWords = 3

/** An event as it is compared; what most events are never asked for is gathered when it is. */
class Entry {
  readonly event: Event
  readonly title: Title
  readonly list: number
  private readonly nameOf: (assignment: Assignment) => string
  private named: readonly string[] | undefined
  private said: { readonly result: string | undefined } | undefined

  constructor(event: Event, list: number, nameOf: (assignment: Assignment) => string) {
    this.event = event
    const [only, ...more] = event.title
    this.title = readTitle(
      only === undefined || more.length > 0 ? event.title.map(({ value }) => value).join('\n') : only.value,
    )
    this.list = list
    this.nameOf = nameOf
  }

  get words(): readonly TitleWord[] {
    return this.title.words
  }

  get stems(): readonly string[] {
    return this.title.stems
  }

  get dates(): string {
    return datesOf(this.event)
  }

  get parties(): readonly string[] {
    this.named ??= this.event.responsible.map(this.nameOf).sort()
    return this.named
  }

  /** The stems of the result; «Приказ» and «Справка» are the result of anything. */
  get result(): string | undefined {
    const { result = [] } = this.event.written
    this.said ??= { result: stemsOfResult(result.map(({ value }) => value).join('\n')) }
    return this.said.result
  }
}

/** Every event with the earlier one it repeats. An index finds them: no event is compared with all the others. */
export function twinEvents(roadmap: Roadmap): Twins[] {
  const entries = entriesOf(roadmap)
  const found = new Map<Event, Twins>()
  for (const twins of [...repeated(entries), ...misprinted(entries), ...widened(entries)])
    if (!found.has(twins.event)) found.set(twins.event, twins)
  return [...found.values()]
}

function entriesOf(roadmap: Roadmap): Entry[] {
  const nameOf = usualNames(roadmap)
  const inner = roadmap.events.map(({ events }) => events)
  const lists = [roadmap.ownEvents, ...everySection(roadmap).map(({ events }) => events), ...inner]
  return lists.flatMap((list, at) => list.map((event) => new Entry(event, at, nameOf)))
}

function datesOf({ due }: Event): string {
  const windows = stretchesOf(due).map(({ window: { start, end } }) =>
    [start, end].map((day) => (day ? toIso(day) : '')),
  )
  return windows.length > 0 ? windows.join(' ') : due.map(({ phrase }) => phrase.value).join(' ')
}

function repeated(entries: readonly Entry[]): Twins[] {
  const groups = groupedBy(entries, ({ title }) => [title.whole])
  return groups.flatMap((group) =>
    isSeries(group) ? [] : pairsIn(group, (a, b) => (isRepeated(a, b) ? { kind: 'none' } : undefined)),
  )
}

function misprinted(entries: readonly Entry[]): Twins[] {
  const oneWord = meeting(entries, ({ title }) => title.withoutWordAt)
  const twoWords = meeting(entries, ({ title }) => title.withoutBand)
  return [...oneWord, ...twoWords].flatMap((group) => {
    const isSlot = new Set(group.map(({ title }) => title.whole)).size >= slotWords
    return pairsIn(group, (a, b) => {
      if (a.list !== b.list && a.stems.length < farWords) return undefined
      const difference = misprintBetween(a.words, b.words, knownBeside(a, b, entries), isSlot)
      return difference !== undefined && isOneTask(a, b) ? difference : undefined
    })
  })
}

/** A word that two other titles have is no misprint. */
function knownBeside(a: Entry, b: Entry, entries: readonly Entry[]): Knows {
  return (word) => {
    const here = [a, b].filter(({ stems }) => stems.includes(word.stem)).length
    return (timesOfStems(entries).get(word.stem) ?? 0) - here >= 2 || isInVocabulary(word)
  }
}

/** In how many titles a stem stands. */
const timesOfStems: (entries: readonly Entry[]) => ReadonlyMap<string, number> = once((entries) => {
  const times = new Map<string, number>()
  for (const { stems } of entries) for (const stem of new Set(stems)) times.set(stem, (times.get(stem) ?? 0) + 1)
  return times
})

/** One list, the same parties and the same result, in titles of which one has a word more. */
function widened(entries: readonly Entry[]): Twins[] {
  const groups = meeting(entries, ({ title }) => title.wholeOrWithoutWord)
  return groups.flatMap((group) =>
    pairsIn(
      group.filter(({ result }) => result !== undefined),
      (a, b) => {
        const difference = a.list === b.list ? idleWordBetween(a.words, b.words) : undefined
        return difference !== undefined && haveOneOutcome(a, b) ? difference : undefined
      },
    ),
  )
}

function groupedBy<Key>(entries: readonly Entry[], keysOf: (entry: Entry) => readonly Key[]): Entry[][] {
  const groups = new Map<Key, Entry[]>()
  for (const entry of entries)
    for (const key of keysOf(entry)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [entry])
      else if (group.at(-1) !== entry) group.push(entry)
    }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** The entries that share a key; most keys are of one entry alone, and a sieve takes them out first. */
function meeting(entries: readonly Entry[], keysOf: (entry: Entry) => readonly number[]): Entry[][] {
  const isShared = sieve(entries.map(keysOf))
  return groupedBy(entries, (entry) => keysOf(entry).filter(isShared))
}

function pairsIn(group: readonly Entry[], differ: (a: Entry, b: Entry) => TitleDifference | undefined): Twins[] {
  return group.flatMap((entry, at) => {
    for (const other of group.slice(Math.max(0, at - mostCompared), at)) {
      const difference = differ(other, entry)
      if (difference !== undefined) return [{ event: entry.event, first: other.event, difference }]
    }
    return []
  })
}

/** «Заседание совета» in September, December and March: a row a meeting. */
function isSeries(group: readonly Entry[]): boolean {
  return group.length > 2 && new Set(group.map(({ dates }) => dates)).size === group.length
}

function isRepeated(a: Entry, b: Entry): boolean {
  const isLong = a.stems.length >= (isDoneOnce(a) ? leastWords : nearWords)
  const isNear = a.list === b.list && (isLong || a.dates === b.dates)
  return (isNear || a.stems.length >= farWords) && isOneTask(a, b)
}

/** «Издание приказа о кураторах», «Формирование базы наставников»: what is there is not made again. */
function isDoneOnce({ words }: Entry): boolean {
  return /^(?:издани|формировани|создани|утверждени|назначени)/.test(words[0]?.form ?? '')
}

/** Other people, another place or other participants make it another task. */
function isOneTask(a: Entry, b: Entry): boolean {
  const share = a.parties.length === 0 || b.parties.length === 0 || b.parties.some((party) => a.parties.includes(party))
  return share && told(a.event) === told(b.event)
}

function haveOneOutcome(a: Entry, b: Entry): boolean {
  const areSame = a.parties.join('\n') === b.parties.join('\n')
  return areSame && a.result === b.result && told(a.event) === told(b.event)
}

const stemsOfResult = remembered((text) => {
  const stems = wordsOfTitle(text).map(({ stem }) => stem)
  return stems.length > 1 ? stems.join(' ') : undefined
})

function told({ written: { place = [], participants = [], time } }: Event): string {
  return [...place, '', ...participants, '', time]
    .map((text) => (typeof text === 'string' ? text : text?.value))
    .join('\n')
}
