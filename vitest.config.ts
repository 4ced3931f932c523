import { defineConfig } from 'vitest/config'

export default defineConfig({
  define: { __VERSION__: JSON.stringify('0.0.0-test') },
  test: { pool: 'threads', isolate: false, testTimeout: 60_000, hookTimeout: 60_000 },
})
