import type { CalendarDate } from './calendar/date.ts'
import { type Diagnostic, inOrder, type Outcome } from './diagnostic/diagnostic.ts'
import { type Place, pointerOf } from './diagnostic/place.ts'
import { type Settings, withSettings } from './diagnostic/settings.ts'
import { positionAt, type Source } from './diagnostic/source.ts'
import { languageOf } from './format/file-language.ts'
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

/** Text in; the roadmap and all that is to be said of it out. A half-broken file gives its healthy half. */
export function compile(source: Source, surroundings: Surroundings): Outcome<Roadmap | undefined> {
  const { value: tree, diagnostics: syntax } = parse(source)
  if (tree === undefined)
    return { value: undefined, diagnostics: inOrder(syntax.length > 0 ? syntax : [emptyFile(source)]) }
  const { value, diagnostics, trees } = understand(source, tree, syntax, surroundings)
  const { ignoreComments, today, settings } = surroundings
  const left = ignoreComments
    ? trees.reduce((rest, each) => silence(rest, each.source, each.tree, today), diagnostics)
    : diagnostics
  return { value, diagnostics: inOrder(withSettings(left, settings)) }
}

interface Understood extends Outcome<Roadmap | undefined> {
  readonly trees: Included['trees']
}

function understand(
  source: Source,
  tree: Node,
  syntax: readonly Diagnostic[],
  { today, layouts, open, validators, settings }: Surroundings,
): Understood {
  const language = languageOf(tree, 'roadmap')
  const shape = validate(tree, { root: 'roadmap', language, validate: validators.roadmap[language] })
  const found = [...syntax, ...versionProblems(tree), ...unlessBroken(shape, syntax)]
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
  const judged = lint(model.value, today, settings)
  const meant = [...shared.diagnostics, ...form.diagnostics, ...model.diagnostics, ...unlessTold(judged, found, tree)]
  return { value: model.value, diagnostics: [...found, ...meant], trees: [{ source, tree }, ...shared.trees] }
}

/** Where the YAML is broken, its shape is guesswork: nothing is said of the same line, nor of what may be hidden. */
function unlessBroken(shape: readonly Diagnostic[], syntax: readonly Diagnostic[]): readonly Diagnostic[] {
  const broken = new Set(brokenPlaces(syntax).map(lineOf))
  if (broken.size === 0) return shape
  return shape.filter(
    (diagnostic) => diagnostic.facts['reason'] !== 'required' && !broken.has(lineOf(diagnostic.place)),
  )
}

/** Where something is mistyped or unreadable, nothing else is missing: a mistake is told once. */
function unlessTold(judged: readonly Diagnostic[], told: readonly Diagnostic[], tree: Node): readonly Diagnostic[] {
  const shape = told
    .filter(({ problem }) => problem.name === 'schema/invalid')
    .map(({ place }) => place.path.slice(0, -1))
  const syntax = brokenPlaces(told).flatMap(({ start }) => itemBefore(tree, start) ?? [])
  const spoken = new Set([...shape, ...syntax.map(({ path }) => path)].map(pointerOf))
  return judged.filter(
    ({ problem, place }) => !problem.name.endsWith('/missing') || !spoken.has(pointerOf(place.path.slice(0, -1))),
  )
}

function brokenPlaces(diagnostics: readonly Diagnostic[]): Place[] {
  return diagnostics.filter(({ problem }) => problem.name === 'yaml/syntax').map(({ place }) => place)
}

function lineOf({ source, start }: Place): number {
  return positionAt(source, start).line
}
