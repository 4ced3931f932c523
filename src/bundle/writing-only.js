/**
 * For esbuild: exceljs without what it reads, zips and streams with. It loads all of that at once, half a megabyte of code, and
 * nothing here calls it (`src/render/xlsx/book/library.ts`).
 */
export const writingOnly = {
  name: 'exceljs only writes',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^(?:jszip|readable-stream)$/ }, ({ path }) => ({ path, namespace: 'not called' }))
    onLoad({ filter: /.*/, namespace: 'not called' }, empty)
    onLoad(
      { filter: /[\\/]exceljs[\\/]lib[\\/](?:csv[\\/]csv|utils[\\/](?:parse-sax|stream-buf|zip-stream))\.js$/ },
      empty,
    )
  },
}

function empty() {
  return { contents: 'module.exports = {}' }
}
