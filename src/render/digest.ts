import { createHash } from 'node:crypto'

/** The first so many characters of the SHA-256 of lines, in hexadecimal. */
export function digestOf(lines: readonly string[], length: number): string {
  return createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex').slice(0, length)
}
