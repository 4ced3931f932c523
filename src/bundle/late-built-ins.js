import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)

/**
 * For esbuild: modules of Node that take a millisecond to load, while most runs never call them, are loaded when something is
 * first taken from them.
 */
export const lateBuiltIns = {
  name: 'late built-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?(?:child_process|crypto|module|os|worker_threads)$/ }, ({ path, namespace }) =>
      namespace === 'late' ? undefined : { path: path.replace(/^(?:node:)?/, 'node:'), namespace: 'late' },
    )
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
      contents: `
        for (const name of ${JSON.stringify(Object.keys(load(path)))})
          Object.defineProperty(exports, name, { enumerable: true, get: () => require('${path}')[name] })`,
    }))
  },
}
