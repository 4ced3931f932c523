import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Source } from '../diagnostic/source.ts'
import * as problems from './problems.ts'

const limitInMegabytes = 64

/** Bytes beyond which a file is not read at all. */
export const sizeLimit = limitInMegabytes * 1024 * 1024

/** The text of a file, or what keeps it from being one. A byte order mark is not part of the text. */
export function decode(name: string, bytes: Uint8Array): Source | Diagnostic {
  if (bytes.length > sizeLimit) return tooLarge(name, bytes.length)
  const complain = complaint(name)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return complain(problems.encoding, { encoding: 'UTF-16' })
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return complain(problems.encoding, { encoding: 'UTF-16' })
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03)
    return complain(problems.binary, { looksLike: 'документ Word, Excel или архив' })
  if (bytes.includes(0)) return complain(problems.binary, { looksLike: undefined })
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return complain(problems.encoding, { encoding: russianEncodingOf(bytes) })
  }
}

/** What to say of a file that is too large to be read. */
export function tooLarge(name: string, size: number): Diagnostic {
  return complaint(name)(problems.tooLarge, { megabytes: Math.ceil(size / 1024 / 1024), limit: limitInMegabytes })
}

function complaint(name: string) {
  const place = { source: { name, text: '' }, start: 0, end: 0, path: [] }
  return <F extends Parameters<typeof problems.encoding.at>[1] | object>(
    problem: { at(at: typeof place, facts: F): Diagnostic },
    facts: F,
  ): Diagnostic => problem.at(place, facts)
}

/** In the old encodings the commonest letters of Russian text stand in different halves of the table. */
function russianEncodingOf(bytes: Uint8Array): string {
  let windows = 0
  let dos = 0
  for (const byte of bytes.subarray(0, 65_536)) {
    if (byte >= 0xe0) windows++
    if (byte >= 0xa0 && byte <= 0xaf) dos++
  }
  return dos > windows ? 'CP866' : 'Windows-1251'
}
