import type { CalendarDate } from './calendar/date.ts'
import type { ProductionCalendar } from './calendar/production-calendar.ts'
import { type Diagnostic, inOrder, type Outcome, type Problem } from './diagnostic/diagnostic.ts'
import { type Settings, withSettings } from './diagnostic/settings.ts'
import type { Source } from './diagnostic/source.ts'
import { languageOf } from './format/file-language.ts'
import { readAs } from './format/read.ts'
import { silence } from './ignore/silence.ts'
import { type Included, include, type Opener } from './include.ts'
import { lint } from './lint/lint.ts'
import { build } from './model/build.ts'
import { chooseForm, type LayoutShelf } from './model/choose-form.ts'
import { chooseProfile, type ProfileShelf } from './model/choose-profile.ts'
import type { Roadmap } from './model/roadmap.ts'
import { unlessBroken, unlessCaused, unlessTold } from './schema/told-once.ts'
import { emptyFile, validate, versionProblems } from './schema/validate.ts'
import type { Node } from './syntax/node.ts'
import { parse } from './syntax/parse.ts'

/** The templates that a roadmap may call by name, read on demand. */
export interface Typesetting {
  readonly layouts: LayoutShelf
  readonly profiles: ProfileShelf
  /** The profile of roadmaps that name none; of all where it was asked for. */
  readonly profile: { readonly name: string; readonly isAsked: boolean }
}

/** What compiling needs from outside: nothing here reads files or asks what day it is. */
export interface Surroundings extends Typesetting {
  /** Asked only where what is found hangs on the day. */
  readonly today: () => CalendarDate
  readonly calendar: ProductionCalendar
  /** Opens files that a roadmap includes. */
  readonly open: Opener
  /** Whether comments in the file silence what they name. */
  readonly ignoreComments: boolean
  readonly settings: Settings
  /** Every rule there is: comments may name no other. */
  readonly problems: readonly Problem[]
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
  const { ignoreComments, today, settings, problems } = surroundings
  const rules = problems.map((problem) => ({ name: problem.name, isOff: settings(problem) === 'off' }))
  const left = ignoreComments
    ? trees.reduce((rest, each) => silence(rest, each, today, rules), diagnostics)
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
  { calendar, layouts, profiles, profile, open, settings }: Surroundings,
): Understood {
  const language = languageOf(tree, 'roadmap')
  const shape = validate(tree, { root: 'roadmap', language })
  const broken = unlessCaused(syntax, shape)
  const found = [...broken, ...versionProblems(tree), ...unlessBroken(shape, broken, tree)]
  const written = readAs('roadmap', tree, language)
  if (written === undefined) return { value: undefined, diagnostics: found, trees: [{ source, tree }] }

  const shared = include(source, written.include ?? [], open)
  const form = chooseForm(written.layout, layouts)
  const looks = chooseProfile(profile.isAsked ? undefined : written.typography, profile.name, profiles)
  const whole = {
    ...written,
    parties: [...shared.parties, ...(written.parties ?? [])],
    indicators: [...shared.indicators, ...(written.indicators ?? [])],
  }
  const model = build(source, language, whole, { form: form.value, profile: looks.value })
  const judged = lint(model.value, { calendar }, settings)
  const meant = [
    ...shared.diagnostics,
    ...form.diagnostics,
    ...looks.diagnostics,
    ...model.diagnostics,
    ...unlessTold(judged, [...found, ...syntax, ...form.diagnostics, ...looks.diagnostics], tree),
  ]
  return { value: model.value, diagnostics: [...found, ...meant], trees: [{ source, tree }, ...shared.trees] }
}
