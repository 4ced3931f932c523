import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeXml, xmlText } from '../../src/render/xml-text.ts'

describe('text for XML', () => {
  test.each([
    ['tabs and line breaks stay', 'а\tб\nв', 'а\tб\nв'],
    ['line breaks of Windows', 'а\r\nб\rв', 'а\nб\nв'],
    ['control characters go', 'а\u0000\u0007\u000b\u001bб', 'аб'],
    ['what is no character goes', 'а\ufffe\uffffб', 'аб'],
    ['half a character', 'а\ud83dб\udc00', 'а\ufffdб\ufffd'],
    ['a whole one', '📄', '📄'],
    ['spaces of every kind', '\u00a0\u202f\u200b\u00ad', '\u00a0\u202f\u200b\u00ad'],
  ])('%s', (_, text, expected) => {
    expect(xmlText(text)).toBe(expected)
  })

  test('holds only what XML 1.0 allows, whatever comes in', () => {
    const allowed = /^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => allowed.test(xmlText(text))))
    fc.assert(fc.property(fc.array(fc.nat(0xffff)), (units) => allowed.test(xmlText(String.fromCharCode(...units)))))
  })

  test('is escaped between tags and in attributes', () => {
    expect(escapeXml('«А» & <Б> "В"')).toBe('«А» &amp; &lt;Б&gt; &quot;В&quot;')
  })
})
