import { defineConfig } from 'vitest/config'

export default defineConfig({
  define: { __VERSION__: JSON.stringify('0.0.0-test') },
  // Style sheets are texts of the program: by default they would be empty here.
  test: { css: true, pool: 'threads', isolate: false, testTimeout: 60_000, hookTimeout: 60_000 },
})
