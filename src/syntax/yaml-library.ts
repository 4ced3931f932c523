import { onDemand } from '../on-demand.ts'

/** Loaded for files that need its judgement: it is large and slow beside `plain/`. */
export function yamlLibrary(): typeof import('yaml') {
  return onDemand('yaml') as typeof import('yaml')
}
