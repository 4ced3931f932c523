import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect } from 'vitest'

/** A stored file must say what the program prints; `UPDATE=1 npm test` rewrites it, and the diff is read like code. */
export function expectStored(path: string, printed: string): void {
  if (process.env['UPDATE'] === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, printed)
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '(no such file)', path).toBe(printed)
}
