import type { Entry } from '../catalogue/catalogue.ts'
import { readExample } from '../catalogue/example.ts'
import type { Diagnostic, Problem } from '../diagnostic/diagnostic.ts'
import type { RulePage, ShownExample } from '../report/rules.ts'

/** Finds what is wrong with a text, the rule turned on even if it is off by default. */
export type Finder = (text: string, rule: Problem) => readonly Diagnostic[]

/** What there is to be told of a rule: its advice is that for its first bad example. */
export function pageOf({ problem, examples: { bad, good }, sample }: Entry, find: Finder): RulePage {
  const [first] = bad
  const found = first === undefined ? [] : find(textOf(first), problem)
  return {
    problem,
    told: sample ?? found.find((diagnostic) => diagnostic.problem.name === problem.name),
    bad: bad.map(shown),
    good: good.map(shown),
  }
}

function textOf(example: string): string {
  return `${readExample(example).lines.join('\n')}\n`
}

function shown(example: string): ShownExample {
  const { lines, marks } = readExample(example)
  return { lines, marked: marks.map(({ line }) => line) }
}
