import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)

/**
 * A part of the program that not every run needs, made by `build.js` and loaded where it is first asked for. `import()`
 * would make everyone on the way wait.
 */
export function onDemand(part: string): unknown {
  return load(`./generated/${part}.cjs`)
}
