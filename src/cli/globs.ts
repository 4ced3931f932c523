import type { GlobOptions } from 'tinyglobby'
import { onDemand } from '../on-demand.ts'
import { Failure } from './failure.ts'

/** Whether a path is a pattern. */
export function isPattern(path: string): boolean {
  return library().isDynamicPattern(path)
}

/** The files that patterns stand for; fails where looking for them could take for ever. */
export function filesMatching(patterns: readonly string[], options: GlobOptions): string[] {
  const plain = patterns.map((pattern) => pattern.replace(/\*\*\/(?:\*\*\/)+/g, '**/').replace(/\*\*\/\*\*$/, '**'))
  const tangled = plain.findIndex(isTangled)
  if (tangled >= 0) throw tooTangled(patterns[tangled] ?? '')
  return library().globSync(plain, { onlyFiles: true, ...options })
}

/** The library that finds files by pattern: most runs name files and folders. */
function library(): typeof import('tinyglobby') {
  return onDemand('tinyglobby') as typeof import('tinyglobby')
}

/** In a pattern, and in one name of it: with each more, an expression takes a name's length more to find that nothing fits. */
const [mostFolders, mostStars] = [4, 3]

function isTangled(pattern: string): boolean {
  const names = pattern.split('/')
  const stars = (name: string) => name.replace(/\*\*+/g, '*').match(/\*|[?+@!]\(/g)?.length ?? 0
  return names.filter((name) => name === '**').length > mostFolders || names.some((name) => stars(name) > mostStars)
}

function tooTangled(pattern: string): Failure {
  return new Failure({
    ru: `${pattern}: слишком сложная маска; «*» – до ${mostStars} в одном имени, «**» – до ${mostFolders}`,
    en: `${pattern}: the pattern is too complex; "*" up to ${mostStars} in one name, "**" up to ${mostFolders}`,
  })
}
