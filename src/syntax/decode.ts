import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import type { Source } from '../diagnostic/source.ts'
import * as problems from './problems.ts'
import { limitInMegabytes, sizeLimit } from './size-limit.ts'

/** The text of a file, or what keeps it from being one. A byte order mark is not part of the text. */
export function decode(name: string, bytes: Uint8Array): Source | Diagnostic {
  if (bytes.length > sizeLimit) return tooLarge(name, bytes.length)
  const place = wholeFile(name)
  const startsWith = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (startsWith(0xff, 0xfe) || startsWith(0xfe, 0xff)) return problems.encoding.at(place, { encoding: 'UTF-16' })
  if (startsWith(0x50, 0x4b, 0x03)) return problems.binary.at(place, { looksLike: 'office' })
  if (bytes.includes(0)) return problems.binary.at(place, { looksLike: undefined })
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return problems.encoding.at(place, { encoding: encodingOf(bytes) })
  }
}

/** What to say of a file that is too large to be read. */
export function tooLarge(name: string, size: number): Diagnostic {
  return problems.tooLarge.at(wholeFile(name), { megabytes: Math.ceil(size / 1024 / 1024), limit: limitInMegabytes })
}

/** What to say of a text that has more in it than a program can hold, though it is short. */
export function tooManyParts(name: string): Diagnostic {
  return problems.tooLarge.at(wholeFile(name), { megabytes: undefined, limit: limitInMegabytes })
}

/** The bytes are no text, so there is no place in them to point at. */
function wholeFile(name: string): Place {
  return { source: { name, text: '' }, start: 0, end: 0, path: [] }
}

/** What a text that is not UTF-8 was probably saved as; undefined where a few bytes of a UTF-8 text are damaged. */
function encodingOf(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 65_536)
  const asUtf8 = new TextDecoder('utf-8').decode(sample)
  const letters = asUtf8.match(/[а-яё]/gi)?.length ?? 0
  const damaged = asUtf8.match(/\ufffd/g)?.length ?? 0
  return letters > damaged * 10 ? undefined : russianEncodingOf(sample)
}

/** The small letters, commonest in Russian text, stand in another part of the table in every old encoding. */
function russianEncodingOf(bytes: Uint8Array): string {
  const count = (first: number, last: number) => bytes.filter((byte) => byte >= first && byte <= last).length
  const [windows, koi, dos] = [count(0xe0, 0xff), count(0xc0, 0xdf), count(0xa0, 0xaf)]
  if (dos > windows && dos > koi) return 'CP866'
  return koi > windows ? 'KOI8-R' : 'Windows-1251'
}
