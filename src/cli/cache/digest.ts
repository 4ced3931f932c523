import { createHash } from 'node:crypto'

export const digestLength = 24

/** 144 bits of SHA-256 in letters that may stand in the name of a file. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('base64url').slice(0, digestLength)
}

/** Of a file as it is named in what is said of it. */
export function digestOfFile(path: string, bytes: Uint8Array): string {
  return digestOf(path, '\0', bytes)
}
