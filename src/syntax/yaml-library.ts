import { onDemand } from '../on-demand.ts'

/** Loaded for files that need its judgement: it is large and slow beside `quick/`. */
export function yamlLibrary(): typeof import('yaml') {
  return onDemand('yaml') as typeof import('yaml')
}
