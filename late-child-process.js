/**
 * For esbuild: commander asks for the module at once, in case a command were a program of its own. Ours are not, and the
 * module would be a twentieth of a short run.
 */
export const lateChildProcess = {
  name: 'late child_process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'late' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'late' }, () => ({
      contents: "module.exports = new Proxy({}, { get: (_, name) => require('node:child_process')[name] })",
    }))
  },
}
