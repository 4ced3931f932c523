import { readFile } from 'node:fs/promises'
import tokens from 'js-tokens'

/**
 * `\p{L}` in a regular expression of ours becomes some hundred ranges instead of the seven hundred of Unicode, which cost V8 up to
 * half a millisecond in every expression of every thread: together a fifth of a check of one small file. `\p{M}` and `\p{N}`
 * go with it; capitals and small letters are as many either way.
 *
 * Nothing changes for the scripts that texts in Russia are written in, nor for punctuation and symbols. Of all others whole blocks
 * count as letters, with their marks and digits. `test/few-ranges.test.ts` goes through every sign.
 */
export const fewRanges = {
  name: 'few ranges',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      return { contents: withFewRanges(text), loader: 'ts' }
    })
  },
}

/** The same for Vite: tests run what is shipped. */
export const fewRangesInTests = {
  name: 'few ranges',
  enforce: 'pre',
  transform: (text, path) =>
    /[\\/]src[\\/].*\.ts$/.test(path) && text.includes('\\p{') ? { code: withFewRanges(text), map: null } : undefined,
}

/** Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic; punctuation and symbols. */
const exact = [
  [0, 0x6ff],
  [0x1c80, 0x2fff],
  [0xa640, 0xa7ff],
  [0x1f000, 0x1ffff],
]
/** Of all other scripts. */
const blocks = {
  L: [
    [0x700, 0x167f],
    [0x1681, 0x180a],
    [0x1810, 0x1c7f],
    [0x3005, 0x3007],
    [0x3021, 0x3029],
    [0x3031, 0x3035],
    [0x303b, 0x303c],
    [0x3041, 0x309f],
    [0x30a1, 0x31ff],
    [0x3400, 0xa63f],
    [0xa800, 0xd7ff],
    [0xf900, 0xfb28],
    [0xfb2a, 0xfd3d],
    [0xfd50, 0xfdfb],
    [0xfe70, 0xfefc],
    [0xff21, 0xff3a],
    [0xff41, 0xff5a],
    [0xff66, 0xffdc],
    [0x10000, 0x1efff],
    [0x20000, 0x3ffff],
  ],
  M: [
    [0xfe00, 0xfe0f],
    [0xfe20, 0xfe2f],
    [0xe0100, 0xe01ef],
  ],
  N: [[0xff10, 0xff19]],
}
const ranges = Object.fromEntries(
  Object.entries(blocks).map(([property, others]) => [
    property,
    [...exact.flatMap((part) => within(part, property)), ...others].map(asRange).join(''),
  ]),
)

function within([first, last], property) {
  const belongs = new RegExp(`\\p{${property}}`, 'u')
  const found = []
  for (let code = first; code <= last; code++) {
    if (!belongs.test(String.fromCodePoint(code))) continue
    const before = found.at(-1)
    if (before?.[1] === code - 1) before[1] = code
    else found.push([code, code])
  }
  return found
}

function asRange([first, last]) {
  const sign = (code) => `\\u{${code.toString(16)}}`
  return first === last ? sign(first) : `${sign(first)}-${sign(last)}`
}

/** Literals of regular expressions, and of texts as they stand (`String.raw`). */
export function withFewRanges(program) {
  if (!program.includes('\\p{')) return program
  return Array.from(tokens(program), ({ type, value }) => (isPattern.test(type) ? inPattern(value) : value)).join('')
}

const isPattern = /^RegularExpressionLiteral$|Template/

/** A property outside brackets gets its own. */
function inPattern(pattern) {
  let isInClass = false
  return pattern.replace(/\\p\{(\w+)\}|\\.|[[\]]/gsu, (sign, property) => {
    if (sign === '[') isInClass = true
    if (sign === ']') isInClass = false
    if (ranges[property] === undefined) return sign
    return isInClass ? ranges[property] : `[${ranges[property]}]`
  })
}
