import type { Problem } from '../diagnostic/diagnostic.ts'
import { rules } from '../lint/rules/index.ts'
import { type Examples, examples, type Sample, samples } from './examples.ts'
import { everyProblem } from './problems.ts'

/** What can be found, and what a reader wants beside its texts. */
export interface Entry {
  readonly problem: Problem
  /** Roadmaps as a user could write them; `#! RULE` marks a line that is complained about. They are run as tests. */
  readonly examples: Examples
  /** How it is told, where no text of a roadmap can show it. */
  readonly sample: Sample | undefined
}

const ofRules = new Map(rules.map(({ problem, examples }) => [problem.name, examples]))

/** Everything that can be found, in the order of `everyProblem`. */
export const catalogue: readonly Entry[] = everyProblem.map((problem) => ({
  problem,
  examples: ofRules.get(problem.name) ?? examples[problem.name] ?? { bad: [], good: [] },
  sample: samples[problem.name],
}))
