import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Document, Scalar, type ToStringOptions } from 'yaml'
import { type Located, placeInside } from '../src/diagnostic/place.ts'
import type { Source } from '../src/diagnostic/source.ts'
import { editOf } from '../src/model/prose/written.ts'
import { entryOf } from '../src/syntax/node.ts'
import { parse } from '../src/syntax/parse.ts'

/** Places inside texts of every style: what is pointed at is the word, and what is put there stands in the value. */

function textIn(yaml: string): Located<string> {
  const source: Source = { name: 'дк.roadmap.yaml', text: yaml }
  const { value: tree, diagnostics } = parse(source)
  expect(diagnostics, yaml).toEqual([])
  const node = tree && entryOf(tree, 'название')?.value
  if (node?.kind !== 'scalar') throw new Error(yaml)
  return { value: node.text, place: node.place }
}

/** What the file says with the words of one stretch replaced; undefined where no such edit is offered. */
function withWord(text: Located<string>, start: number, end: number, put: string): string | undefined {
  const edit = editOf(text, { start, end, text: put })
  const { source } = text.place
  return edit && textIn(source.text.slice(0, edit.start) + edit.text + source.text.slice(edit.end)).value
}

const word = fc.constantFrom(
  ...[
    'Обучение',
    'кураторов',
    '«дорожная',
    '№',
    '5,',
    "об'ём",
    '"школа"',
    'C:\\папка',
    'a',
    '–',
    '(в',
    '18.',
    '😀',
    'x#y',
  ],
)
const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\n\n', '\n\n\n', '\n  ', '\t', '\u00a0', '\u200b', ' \n')
const value = fc
  .tuple(word, fc.array(fc.tuple(gap, word), { maxLength: 14 }), fc.constantFrom('', '', '', '\n', '\n\n'))
  .map(([first, more, end]) => first + more.flat().join('') + end)

const style = fc.constantFrom(
  Scalar.PLAIN,
  Scalar.QUOTE_SINGLE,
  Scalar.QUOTE_DOUBLE,
  Scalar.BLOCK_LITERAL,
  Scalar.BLOCK_FOLDED,
)

const layout = fc.record<ToStringOptions>({
  lineWidth: fc.constantFrom(0, 20, 30, 80),
  minContentWidth: fc.constant(0),
  indent: fc.constantFrom(2, 4),
  doubleQuotedMinMultiLineLength: fc.constantFrom(1, 40),
  defaultKeyType: fc.constant(Scalar.PLAIN),
})

const written = fc.tuple(value, style, layout, fc.boolean()).map(([words, type, options, crlf]) => {
  const scalar = new Scalar(words)
  scalar.type = type
  const yaml = new Document({ название: scalar, сроки: 'май 2023' }).toString(options)
  return crlf ? yaml.replaceAll('\n', '\r\n') : yaml
})

describe('a place inside a text', () => {
  test('is where its words are spelled, in any style', () => {
    fc.assert(
      fc.property(written, (yaml) => {
        const text = textIn(yaml)
        for (const { 0: found, index } of text.value.matchAll(/\S+/g)) {
          const place = placeInside(text, index, index + found.length)
          const spelled = yaml.slice(place.start, place.end)
          const mended = `${text.value.slice(0, index)}Ж${text.value.slice(index + found.length)}`
          expect(withWord(text, index, index + found.length, 'Ж'), yaml).toBe(mended)
          if (!/["'\\\u00a0\u200b]/.test(found + spelled)) expect(spelled, yaml).toBe(found)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('can be edited there, and nothing else changes', () => {
    fc.assert(
      fc.property(
        written,
        fc.nat(),
        fc.nat({ max: 12 }),
        fc.constantFrom('', ' ', '«', 'слово', "о'б", 'д"о\\м'),
        (yaml, at, length, put) => {
          const text = textIn(yaml)
          const start = at % (text.value.length + 1)
          const end = Math.min(text.value.length, start + length)
          const mended = text.value.slice(0, start) + put + text.value.slice(end)
          fc.pre(!/^\s|\s$/.test(mended) && !/\n/.test(text.value.slice(start, end)))
          const said = withWord(text, start, end, put)
          if (said !== undefined) expect(said, `${yaml}\n${start}..${end} ${JSON.stringify(put)}`).toBe(mended)
        },
      ),
      { numRuns: 3000 },
    )
  })

  test.each([
    ['a doubled single quote', "название: 'Обучение ''новых'' кураторов'"],
    ['an escaped quote', 'название: "Обучение \\"новых\\" кураторов"'],
    ['an escape by number', 'название: "\\u041E\\u0431учение новых \\x6b кураторов"'],
    ['a line that goes on', 'название: "Обучение нов\\\n    ых\\\n    \\ кураторов"'],
    ['a folded quoted text', "название: 'Обучение\n  новых\n\n  кураторов'"],
    ['a folded plain text', 'название: Обучение\n  новых\n  кураторов'],
    ['a literal block', 'название: |\n  Обучение\n  новых\n  кураторов\n'],
    ['a literal block with a comment and an indent', 'название: |2- # пометка\n    Обучение\n  новых\n  кураторов\n'],
    ['a folded block with indented lines', 'название: >+\n\n  Обучение\n    новых\n  новых\n\n  кураторов\n\n'],
    ['a text behind an anchor and a tag', 'название: &имя !!str Обучение «новых» кураторов'],
    ['a text in braces', '{ сроки: май, название: Обучение новых кураторов }'],
  ])('%s', (_, yaml) => {
    const text = textIn(yaml)
    const index = text.value.indexOf('кураторов')
    const place = placeInside(text, index, index + 'кураторов'.length)
    expect(yaml.slice(place.start, place.end)).toBe('кураторов')
    expect(withWord(text, index, index + 9, 'наставников')).toBe(text.value.replace('кураторов', 'наставников'))
  })
})
