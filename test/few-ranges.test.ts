import { describe, expect, test } from 'vitest'
// @ts-expect-error What `build.js` builds with is JavaScript without types.
import { withFewRanges } from '../src/bundle/few-ranges.js'

const everySign = 0x110000
/** What is shipped instead of a literal. */
const shipped = (literal: string) => {
  const [, pattern = '', flags = ''] = /^\/(.*)\/(\w+)$/su.exec(withFewRanges(literal)) ?? []
  return new RegExp(pattern, flags)
}

describe('properties of signs as a few ranges', () => {
  test.each(['L', 'M', 'N'])(
    '\\p{%s}: nothing changes in the scripts of our texts, in punctuation and symbols',
    (property) => {
      const ours = shipped(`/\\p{${property}}/u`)
      const unicode = new RegExp(`\\p{${property}}`, 'u')
      const known = [...signs(0, 0x6ff), ...signs(0x1c80, 0x2fff), ...signs(0xa640, 0xa7ff), ...signs(0x1f000, 0x1ffff)]
      const differing = known.filter((sign) => ours.test(sign) !== unicode.test(sign))
      expect(ours.source).not.toContain('\\p')
      expect(differing).toEqual([])
    },
  )

  test('every letter of any script is a letter', () => {
    const ours = shipped('/\\p{L}/u')
    expect(signs(0, everySign - 1).filter((sign) => /\p{L}/u.test(sign) && !ours.test(sign))).toEqual([])
  })

  test('nothing that is seen as a sign or is not seen at all becomes a letter, a mark or a number', () => {
    const ours = shipped('/[\\p{L}\\p{M}\\p{N}]/u')
    const others = signs(0, 0xffff).filter((sign) => ours.test(sign) && !/[\p{L}\p{M}\p{N}]/u.test(sign))
    const apart = /[\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Z}\p{Cc}\p{Cs}\p{Co}\p{Sm}\p{Cf}]/u
    // Of Syriac, Arabic, Tibetan, Canadian, Ogham and Mongolian writing: nobody types them by a slip.
    const foreign = ['70f', '890', '891', '8e2', 'f3a', 'f3b', 'f3c', 'f3d', '1400', '169b', '169c', '1806']
    expect(others.filter((sign) => apart.test(sign)).map(code)).toEqual(foreign)
  })

  test('in brackets and out of them, in patterns kept as texts, and nowhere else', () => {
    const word = shipped('/^[А-Яҡ]?\\p{L}[\\p{L}-]+(?!\\p{L})/u')
    expect(word.exec('Ҡаҙан-город, дом')?.[0]).toBe('Ҡаҙан-город')
    expect(shipped('/[^\\p{L}\\]]+/gu')[Symbol.replace]('а] – б', '_')).toBe('а]_б')
    const raw = withFewRanges('const part = String.raw`[\\p{L}]\\p{N}`')
    expect(raw).not.toContain('\\p')
    for (const kept of ['const said = "\\\\p{L}"', '// \\p{L}', 'const cooked = `\\\\p{L}`', '/\\p{Lu}\\p{Cf}/u'])
      expect(withFewRanges(kept)).toBe(kept)
  })
})

function signs(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
}

function code(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16)
}
