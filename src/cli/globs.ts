import { onDemand } from '../on-demand.ts'

/** The library that finds files by pattern: most runs name files and folders. */
export function globs(): typeof import('tinyglobby') {
  return onDemand('tinyglobby') as typeof import('tinyglobby')
}
