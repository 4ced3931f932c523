import { onDemand } from '../on-demand.ts'

/** Every name that settings and comments may use: the list of the catalogue, without loading what it is made of. */
export function ruleNames(): readonly string[] {
  return onDemand('ruleNames') as readonly string[]
}
