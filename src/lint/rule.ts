import type { ProductionCalendar } from '../calendar/production-calendar.ts'
import type { Diagnostic, Problem } from '../diagnostic/diagnostic.ts'
import type { Roadmap } from '../model/roadmap.ts'

/** What a judgement may know of time. */
export interface Times {
  readonly calendar: ProductionCalendar
}

/** A judgement about roadmaps: a plain function of one, without state and without knowledge of other rules. */
export interface Rule {
  readonly problem: Problem
  /**
   * Roadmaps as a user could write them, without the line of the version. A line that ends in `#! RULE` must be
   * complained about under that name, no other line may be; a good example is silent. They are run as tests. Made where
   * they are asked for: a check goes without them.
   */
  readonly examples: { readonly bad: readonly string[]; readonly good: readonly string[] }
  /** What is wrong. */
  check(roadmap: Roadmap, times: Times): Iterable<Diagnostic>
}
