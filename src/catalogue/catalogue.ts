import * as configuration from '../config/problems.ts'
import * as deadline from '../deadline/problems.ts'
import type { Problem } from '../diagnostic/diagnostic.ts'
import * as ignore from '../ignore/problems.ts'
import { rules } from '../lint/rules/index.ts'
import * as model from '../model/problems.ts'
import * as officeForm from '../office-form/problems.ts'
import * as schema from '../schema/problems.ts'
import * as syntax from '../syntax/problems.ts'
import { type Examples, examples, type Sample, samples } from './examples.ts'

/**
 * Everything that can be found, whoever finds it: the rules of `lint` and the problems of the other rooms. The list is
 * made from the rooms themselves, so nothing is written twice; here each gets what a reader wants beside its texts.
 */
export interface Entry {
  readonly problem: Problem
  /** Roadmaps as a user could write them; `#! RULE` marks a line that is complained about. They are run as tests. */
  readonly examples: Examples
  /** How it is told, where no text of a roadmap can show it. */
  readonly sample: Sample | undefined
}

/** The groups in the order a file goes through the program. */
const groups = [
  'file',
  'yaml',
  'schema',
  'due',
  'party',
  'indicator',
  'structure',
  'text',
  'ignore',
  'config',
  'template',
]

/** All of them, by group; in a group, what cannot be read comes before what is unwise. */
export const catalogue: readonly Entry[] = inGroups([
  ...[syntax, schema, deadline, model, ignore, configuration, officeForm].flatMap((room) =>
    entriesOf(Object.values(room)),
  ),
  ...rules.map(({ problem, examples }) => ({ problem, examples, sample: undefined })),
])

/** Every name that settings and comments may use. */
export const ruleNames: readonly string[] = catalogue.map(({ problem }) => problem.name)

/** `due` for `due/missing`. */
export function groupOf({ name }: Problem): string {
  return name.slice(0, name.indexOf('/'))
}

function entriesOf(problems: readonly Problem[]): Entry[] {
  return [...problems].sort((a, b) => (a.name < b.name ? -1 : 1)).map(entryOf)
}

function entryOf(problem: Problem): Entry {
  return { problem, examples: examples[problem.name] ?? { bad: [], good: [] }, sample: samples[problem.name] }
}

function inGroups(entries: readonly Entry[]): Entry[] {
  const place = ({ problem }: Entry) => (groups.indexOf(groupOf(problem)) + groups.length + 1) % (groups.length + 1)
  return [...entries].sort((a, b) => place(a) - place(b))
}
