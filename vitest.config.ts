import { defineConfig } from 'vitest/config'
import { fewRangesInTests } from './src/bundle/few-ranges.js'

export default defineConfig({
  plugins: [fewRangesInTests],
  define: { __VERSION__: JSON.stringify('0.0.0-test') },
  // Style sheets are texts of the program: by default they would be empty here.
  test: { css: true, pool: 'threads', isolate: false, testTimeout: 60_000, hookTimeout: 60_000 },
})
