import * as configuration from '../config/problems.ts'
import * as deadline from '../deadline/problems.ts'
import type { Problem } from '../diagnostic/diagnostic.ts'
import * as ignore from '../ignore/problems.ts'
import { rules } from '../lint/rules/index.ts'
import * as model from '../model/problems.ts'
import * as officeForm from '../office-form/problems.ts'
import * as schema from '../schema/problems.ts'
import * as syntax from '../syntax/problems.ts'

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

/**
 * Everything that can be found, whoever finds it: the problems of the rules and of the other rooms. The list is made from the
 * rooms themselves, so nothing is written twice. By group; in a group, what cannot be read comes before what is unwise.
 */
export const everyProblem: readonly Problem[] = inGroups([
  ...[syntax, schema, deadline, model, ignore, configuration, officeForm].flatMap((room) =>
    byName(Object.values(room)),
  ),
  ...rules.map(({ problem }) => problem),
])

/** Every name that settings and comments may use. */
export const ruleNames: readonly string[] = everyProblem.map(({ name }) => name)

/** `due` for `due/missing`. */
export function groupOf({ name }: Problem): string {
  return name.slice(0, name.indexOf('/'))
}

function byName(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function inGroups(problems: readonly Problem[]): Problem[] {
  const place = (problem: Problem) => (groups.indexOf(groupOf(problem)) + groups.length + 1) % (groups.length + 1)
  return [...problems].sort((a, b) => place(a) - place(b))
}
