import { productionCalendar } from '../../calendar/production-calendar.ts'
import { catalogue, type Entry } from '../../catalogue/catalogue.ts'
import { groupOf } from '../../catalogue/problems.ts'
import { closestRule } from '../../config/read.ts'
import { usualSeverity } from '../../diagnostic/diagnostic.ts'
import { usualProfile } from '../../model/choose-profile.ts'
import { explainRule } from '../../report/rules.ts'
import { FileCompiler } from '../compile-file.ts'
import { type ExitCode, exit } from '../exit.ts'
import { noSuchRule } from '../no-such-rule.ts'
import type { Session } from '../options.ts'
import { type Finder, pageOf } from '../rule-page.ts'
import { templatesIn } from '../templates.ts'

/** Tells everything about a rule, or about each rule of a group. */
export function explain(given: string, session: Session): ExitCode {
  const { world, language, color } = session
  const entries = entriesOf(given.trim().toLowerCase().replace(/\/$/, ''))
  const context = { language, color, width: world.out.width }
  const find = finderIn(session)
  world.out.write(entries.map((entry) => explainRule(pageOf(entry, find), context)).join('\n\n'))
  return exit.done
}

/** A rule, a group, or the second half of a rule's name where only one rule has it. */
function entriesOf(name: string): readonly Entry[] {
  const named = catalogue.filter(({ problem }) => problem.name === name || groupOf(problem) === name)
  if (named.length > 0) return named
  const halves = withHalf(name)
  if (halves.length === 1) return halves
  throw noSuchRule(name, halves.length > 1 ? namesOf(halves) : nearTo(name))
}

function withHalf(half: string): Entry[] {
  return catalogue.filter(({ problem }) => problem.name.endsWith(`/${half}`))
}

function namesOf(entries: readonly Entry[]): string[] {
  return entries.map(({ problem }) => problem.name)
}

/** What was meant: a name, a group, or a second half. */
function nearTo(name: string): string[] {
  const names = namesOf(catalogue)
  const near = closestRule(name, [...names, ...names.map((each) => each.slice(each.indexOf('/') + 1))])
  if (near === undefined) return []
  const halves = namesOf(withHalf(near))
  return halves.length > 0 ? halves : [near]
}

function finderIn({ world }: Session): Finder {
  const shipped = { ...templatesIn([]), profile: { name: usualProfile, isAsked: false } }
  return (text, problem) => {
    const origin = { ru: '', en: '' }
    const layersFor = () => [{ origin, rules: new Map([[problem.name, usualSeverity(problem)]]) }]
    const compiler = new FileCompiler(world, {
      today: world.today(),
      ignoreComments: true,
      layersFor,
      calendarFor: () => productionCalendar,
      typesettingFor: () => shipped,
    })
    return compiler.compileText({ name: 'example.roadmap.yaml', text }).diagnostics
  }
}
