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
  test.each(['L', 'Lu', 'Ll', 'M', 'N'])('\\p{%s}: nothing changes in our alphabets', (property) => {
    const ours = shipped(`/\\p{${property}}/u`)
    const unicode = new RegExp(`\\p{${property}}`, 'u')
    const differing = signs(0, 0x58f).filter((sign) => ours.test(sign) !== unicode.test(sign))
    expect(ours.source).not.toContain('\\p')
    expect(differing).toEqual([])
  })

  test('every letter of any script is a letter', () => {
    const ours = shipped('/\\p{L}/u')
    expect(signs(0, everySign - 1).filter((sign) => /\p{L}/u.test(sign) && !ours.test(sign))).toEqual([])
  })

  test('no dash, quote, «№», arrow, box or picture becomes one', () => {
    const ours = shipped('/[\\p{L}\\p{M}\\p{N}]/u')
    const signsOfText = [
      ...signs(0, 0x58f),
      ...signs(0x2000, 0x2bff),
      ...signs(0x2e00, 0x3004),
      ...signs(0x1f000, 0x1ffff),
    ]
    expect(signsOfText.filter((sign) => ours.test(sign) && !/[\p{L}\p{M}\p{N}]/u.test(sign))).toEqual([])
  })

  test('in brackets and out of them, in patterns kept as texts, and nowhere else', () => {
    const word = shipped('/^\\p{Lu}[\\p{L}-]+(?!\\p{L})/u')
    expect(word.exec('Ҡаҙан-город, дом')?.[0]).toBe('Ҡаҙан-город')
    expect(shipped('/[^\\p{L}\\]]+/gu')[Symbol.replace]('а] – б', '_')).toBe('а]_б')
    const raw = withFewRanges('const part = String.raw`[\\p{Lu}]\\p{Ll}`')
    expect(raw).not.toContain('\\p')
    for (const kept of ['const said = "\\\\p{L}"', '// \\p{L}', 'const cooked = `\\\\p{L}`', '/\\p{Cf}/u'])
      expect(withFewRanges(kept)).toBe(kept)
  })
})

function signs(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
}
