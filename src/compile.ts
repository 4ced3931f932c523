import type { CalendarDate } from './calendar/date.ts'
import { type Diagnostic, inOrder, type Outcome } from './diagnostic/diagnostic.ts'
import { type Place, pointerOf } from './diagnostic/place.ts'
import { positionAt, type Source } from './diagnostic/source.ts'
import { languageOf } from './format/file-language.ts'
import { readAs } from './format/read.ts'
import { silence } from './ignore/silence.ts'
import type { Language } from './language/language.ts'
import { lint } from './lint/lint.ts'
import { build } from './model/build.ts'
import { chooseForm, type LayoutShelf } from './model/choose-form.ts'
import type { Roadmap } from './model/roadmap.ts'
import { emptyFile, type Validator, validate, versionProblem } from './schema/validate.ts'
import { itemBefore, type Node } from './syntax/node.ts'
import { parse } from './syntax/parse.ts'

/** What compiling needs from outside: nothing here reads files or asks what day it is. */
export interface Surroundings {
  readonly today: CalendarDate
  /** Layouts by name, read on demand. */
  readonly layouts: LayoutShelf
  /** The compiled JSON Schema of roadmaps with keys of a language. */
  readonly validators: Readonly<Record<Language, Validator>>
  /** Show what comments in the file silence. */
  readonly ignoreComments: boolean
}

/** Text in; the roadmap and all that is to be said of it out. A half-broken file gives its healthy half. */
export function compile(source: Source, surroundings: Surroundings): Outcome<Roadmap | undefined> {
  const tree = parse(source)
  if (tree.value === undefined) {
    const nothing = tree.diagnostics.length > 0 ? tree.diagnostics : [emptyFile(source)]
    return { value: undefined, diagnostics: inOrder(nothing) }
  }
  const language = languageOf(tree.value)
  const shape = validate(tree.value, { root: 'roadmap', language, validate: surroundings.validators[language] })
  const version = versionProblem(tree.value)
  const written = readAs('roadmap', tree.value, language)
  const found = [
    ...tree.diagnostics,
    ...(version === undefined ? [] : [version]),
    ...unlessBroken(shape, tree.diagnostics),
  ]
  if (written === undefined) return { value: undefined, diagnostics: inOrder(found) }

  const form = chooseForm(written.layout, surroundings.layouts)
  const model = build(source, language, written, form.value)
  const judged = lint(model.value, surroundings.today)
  const all = inOrder([...found, ...form.diagnostics, ...model.diagnostics, ...unlessTold(judged, found, tree.value)])
  const shown = surroundings.ignoreComments ? inOrder(silence(all, source, tree.value, surroundings.today)) : all
  return { value: model.value, diagnostics: shown }
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
