import type { Assignment } from '../model/roadmap.ts'

/** How parties are named: «(по согласованию)» stands after one that does not take orders from the one who signs. */
export function namesOf(assignments: readonly Assignment[]): string[] {
  return assignments.map(({ text, agreed }) => (agreed ? `${text} (по согласованию)` : text))
}
