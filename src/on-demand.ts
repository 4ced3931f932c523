import { createRequire } from 'node:module'

/** In the built program `require` is that of `loader.cjs`. */
const load = typeof require === 'undefined' ? createRequire(import.meta.url) : require

/**
 * A part of the program that not every run needs, made by `build.js` and loaded where it is first asked for. `import()`
 * would make everyone on the way wait.
 */
export function onDemand(part: string): unknown {
  return load(`./generated/${part}.cjs`)
}
