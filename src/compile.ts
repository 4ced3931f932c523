import type { CalendarDate } from './calendar/date.ts'
import type { ProductionCalendar } from './calendar/production-calendar.ts'
import { type Diagnostic, inOrder, type Outcome } from './diagnostic/diagnostic.ts'
import { type Path, type Place, pointerOf } from './diagnostic/place.ts'
import { type Settings, withSettings } from './diagnostic/settings.ts'
import { positionAt, type Source } from './diagnostic/source.ts'
import { languageOf } from './format/file-language.ts'
import { format } from './format/format.ts'
import { readAs } from './format/read.ts'
import { silence } from './ignore/silence.ts'
import { type Included, include, type Opener } from './include.ts'
import type { Language } from './language/language.ts'
import { lint } from './lint/lint.ts'
import { build } from './model/build.ts'
import { chooseForm, type LayoutShelf } from './model/choose-form.ts'
import type { Roadmap } from './model/roadmap.ts'
import { emptyFile, type Validator, validate, versionProblems } from './schema/validate.ts'
import { itemBefore, type Node } from './syntax/node.ts'
import { parse } from './syntax/parse.ts'

/** What compiling needs from outside: nothing here reads files or asks what day it is. */
export interface Surroundings {
  readonly today: CalendarDate
  readonly calendar: ProductionCalendar
  /** Layouts by name, read on demand. */
  readonly layouts: LayoutShelf
  /** Opens files that a roadmap includes. */
  readonly open: Opener
  /** The compiled JSON Schemas of roadmaps and of shared files, by the language of keys. */
  readonly validators: Readonly<Record<'roadmap' | 'shared', Readonly<Record<Language, Validator>>>>
  /** Whether comments in the file silence what they name. */
  readonly ignoreComments: boolean
  readonly settings: Settings
}

/** A roadmap, and whether all that was written has reached it; a comment that silences a mistake does not mend it. */
export interface Compiled extends Outcome<Roadmap | undefined> {
  readonly isWhole: boolean
}

/** Text in; the roadmap and all that is to be said of it out. A half-broken file gives its healthy half. */
export function compile(source: Source, surroundings: Surroundings): Compiled {
  const { value: tree, diagnostics: syntax } = parse(source)
  if (tree === undefined)
    return { value: undefined, diagnostics: inOrder(syntax.length > 0 ? syntax : [emptyFile(source)]), isWhole: false }
  const { value, diagnostics, trees } = understand(source, tree, syntax, surroundings)
  const { ignoreComments, today, settings } = surroundings
  const left = ignoreComments
    ? trees.reduce((rest, each) => silence(rest, each.source, each.tree, today), diagnostics)
    : diagnostics
  const isWhole = !diagnostics.some(({ problem }) => /^(?:yaml|schema)\//.test(problem.name))
  return { value, diagnostics: inOrder(withSettings(left, settings)), isWhole }
}

interface Understood extends Outcome<Roadmap | undefined> {
  readonly trees: Included['trees']
}

function understand(
  source: Source,
  tree: Node,
  syntax: readonly Diagnostic[],
  { today, calendar, layouts, open, validators, settings }: Surroundings,
): Understood {
  const language = languageOf(tree, 'roadmap')
  const shape = validate(tree, { root: 'roadmap', language, validate: validators.roadmap[language] })
  const found = [...syntax, ...versionProblems(tree), ...unlessBroken(shape, syntax, tree)]
  const written = readAs('roadmap', tree, language)
  if (written === undefined) return { value: undefined, diagnostics: found, trees: [{ source, tree }] }

  const shared = include(source, written.include ?? [], open, validators.shared)
  const form = chooseForm(written.layout, layouts)
  const whole = {
    ...written,
    parties: [...shared.parties, ...(written.parties ?? [])],
    indicators: [...shared.indicators, ...(written.indicators ?? [])],
  }
  const model = build(source, language, whole, form.value)
  const judged = lint(model.value, { today, calendar }, settings)
  const meant = [
    ...shared.diagnostics,
    ...form.diagnostics,
    ...model.diagnostics,
    ...unlessTold(judged, [...found, ...form.diagnostics], tree),
  ]
  return { value: model.value, diagnostics: [...found, ...meant], trees: [{ source, tree }, ...shared.trees] }
}

/** Where the YAML is broken, the shape around is guesswork: nothing is said of it, nor of what may be hidden. */
function unlessBroken(shape: readonly Diagnostic[], syntax: readonly Diagnostic[], tree: Node): readonly Diagnostic[] {
  const broken = brokenPlaces(syntax)
  if (broken.length === 0) return shape
  const lines = new Set(broken.map(lineOf))
  const items = broken.flatMap(({ start }) => itemBefore(tree, start) ?? []).map(({ path }) => pointerOf(path))
  return shape.filter(({ facts, place }) => {
    const pointer = pointerOf(place.path)
    const isNear = items.some((item) => pointer.startsWith(`${item}/`))
    return facts['reason'] !== 'required' && !lines.has(lineOf(place)) && !isNear
  })
}

/**
 * Where something is mistyped or unreadable, nothing else is missing there: a mistake is told once. What is missing is
 * looked for in the event or section itself, so mistakes in the lists inside it do not count.
 */
function unlessTold(judged: readonly Diagnostic[], told: readonly Diagnostic[], tree: Node): readonly Diagnostic[] {
  const shape = told.filter(({ problem }) => problem.name === 'schema/invalid').map(({ place }) => holderOf(place.path))
  const broken = brokenPlaces(told)
  const items = broken.flatMap(({ start }) => itemBefore(tree, start) ?? []).map(({ path }) => path)
  const spoken = new Set([...shape, ...items].map(pointerOf))
  // Which columns there are is unknown without the layout, and so is what they lack.
  const isGuess = told.some(({ problem }) => problem.name === 'structure/unknown-layout')
  const isTold = ({ place }: Diagnostic) =>
    isGuess ||
    spoken.has(pointerOf(holderOf(place.path))) ||
    broken.some((each) => Math.abs(lineOf(each) - lineOf(place)) <= 3)
  const isMissing = ({ problem }: Diagnostic) =>
    /\/(?:missing|missing-result|empty-section|no-events)$/.test(problem.name)
  return judged.filter((each) => !isMissing(each) || !isTold(each))
}

/** The innermost item of a list that a path leads through and that holds keys: an event, a section. */
function holderOf(path: Path): Path {
  const keys = path.slice(0, -1)
  const last = keys.findLastIndex((step, index) => typeof step === 'number' && holders.has(String(keys[index - 1])))
  return keys.slice(0, last + 1)
}

/** The keys whose lists hold what can lack something. */
const holders = new Set(
  ['events', 'sections', 'indicators'].flatMap((name) => [name, format.roadmap.fields[name as 'events'].ru]),
)

function brokenPlaces(diagnostics: readonly Diagnostic[]): Place[] {
  return diagnostics.filter(({ problem }) => problem.name === 'yaml/syntax').map(({ place }) => place)
}

function lineOf({ source, start }: Place): number {
  return positionAt(source, start).line
}
