import fc from 'fast-check'

/** Small changes of the kind that files suffer: of their bytes, and of their lines. */

/** What breaks readers of YAML, of dates, of XML and of tables; each stands in some test or bug of a program of this kind. */
const tokens = [
  ...[
    '',
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\0',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u202e',
    '\u00a0',
    '\u200b',
    '\u0301',
    '\u001b[31m',
  ],
  ...[
    ':',
    ': ',
    '- ',
    '-',
    '? ',
    '|',
    '>',
    '|2-',
    '#',
    ' #',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '&a ',
    '*a',
    '!!',
    '!!str ',
    '<<: *a',
    '%',
    '---\n',
    '...\n',
    '@',
    '`',
  ],
  ...[
    'null',
    '~',
    'true',
    'да',
    'нет',
    '0',
    '-0',
    '1.10',
    '1e999',
    '.inf',
    '.nan',
    '0x7f',
    '0o17',
    '9'.repeat(400),
    '-1',
    '1_000',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'dorkarta',
    'dorkarta: 2\n',
    'включить: plan.roadmap.yaml\n',
  ],
  ...[
    '31.02.2023',
    '00.00.0000',
    '29.02.2100',
    '99.99.9999',
    '0001-01-01',
    '9999-12-31',
    '275761',
    'XIII квартал',
    '32 мая',
    'с мая по',
    'до',
    '№ ',
    '«',
    '»',
  ],
  ...[
    'ежеквартально',
    'раз в 0 дней',
    'раз в 999999999 дней',
    '1000000 раз в день',
    '2023–1023',
    'ежедневно',
    'далее – ежегодно',
    '1900-2999',
  ],
  ...[
    '<',
    '&amp;',
    '&#0;',
    ']]>',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '</w:t>',
    '<w:p>',
    '{{таблица}}',
    '{{дата|',
    '}}',
    '{{',
    '=cmd|1',
    '@SUM(1)',
    '+1',
    '-1+1',
  ],
  ...['\ud83d\ude00', 'е\u0301', 'ﬁ', 'ß', 'İ', '\u{10ffff}', '\ufffe', '"\\ud800"', '"\\x00"', '"\\u202e"'],
  ...[
    '# dorkarta-ignore due: x\n',
    ' # dorkarta-ignore',
    '# dorkarta-ignore text до 31.02.2020: x',
    '../'.repeat(40),
    '/dev/zero',
    'C:\\x',
    'CON',
  ],
]

/** Bytes that are no UTF-8. */
const bytesOfNoText = [
  [0xff],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xff, 0xfe],
  [0x50, 0x4b, 3, 4],
]

const encoder = new TextEncoder()

export const token = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...tokens) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  // Long runs of one thing: what is not linear shows here.
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...tokens), fc.nat({ max: 3000 }))
      .map(([each, times]) => each.slice(0, 20).repeat(times)),
  },
)

type Change<Whole> = (whole: Whole) => Whole

const inBytes: fc.Arbitrary<Change<Uint8Array>> = fc
  .record({
    kind: fc.constantFrom('put', 'replace', 'cut', 'double', 'flip', 'end', 'move', 'no text'),
    at: fc.nat(),
    length: fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 400 })),
    other: fc.nat(),
    token,
  })
  .map(({ kind, at, length, other, token: put }) => (whole: Uint8Array): Uint8Array => {
    const start = at % (whole.length + 1)
    const end = Math.min(start + length, whole.length)
    const [before, piece, after] = [whole.subarray(0, start), whole.subarray(start, end), whole.subarray(end)]
    if (kind === 'put') return joined(before, encoder.encode(put), piece, after)
    if (kind === 'replace') return joined(before, encoder.encode(put), after)
    if (kind === 'cut') return joined(before, after)
    if (kind === 'double') return joined(before, piece, piece, after)
    if (kind === 'flip')
      return joined(
        before,
        piece.map((byte) => byte ^ (1 << (other % 8))),
        after,
      )
    if (kind === 'end') return before
    if (kind === 'no text')
      return joined(before, Uint8Array.from(bytesOfNoText[other % bytesOfNoText.length] ?? []), after)
    const target = other % (before.length + after.length + 1)
    const rest = joined(before, after)
    return joined(rest.subarray(0, target), piece, rest.subarray(target))
  })

const inLines: fc.Arbitrary<Change<string[]>> = fc
  .record({
    kind: fc.constantFrom('value', 'key', 'indent', 'cut', 'double', 'move', 'put', 'nest'),
    at: fc.nat(),
    count: fc.integer({ min: 1, max: 6 }),
    other: fc.nat(),
    token,
  })
  .map(({ kind, at, count, other, token: put }) => (lines: string[]): string[] => {
    const start = at % (lines.length + 1)
    const piece = lines.slice(start, start + count)
    const [line = '', ...under] = piece
    const rest = [...lines.slice(0, start), ...lines.slice(start + count)]
    const into = (where: number, what: readonly string[]) => [...rest.slice(0, where), ...what, ...rest.slice(where)]
    if (kind === 'value') return into(start, [line.replace(/(:|^\s*-) .*$/, (_, sign) => `${sign} ${put}`), ...under])
    if (kind === 'key') return into(start, [line.replace(/[\p{L}-]+:/u, () => `${put}:`), ...under])
    if (kind === 'indent')
      return into(
        start,
        piece.map((each) => (other % 2 === 0 ? `  ${each}` : each.slice(2))),
      )
    if (kind === 'cut') return rest
    if (kind === 'double') return into(start, [...piece, ...piece])
    if (kind === 'move') return into(other % (rest.length + 1), piece)
    if (kind === 'put') return into(start, [put, ...piece])
    return into(start, [
      ...piece,
      ...Array.from({ length: other % 150 }, (_, depth) => `${'  '.repeat(depth)}- x: ${put.slice(0, 100)}`),
    ])
  })

/** A file that was sound, changed in its lines, in its bytes, or in both. */
export function mutated(seed: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc.tuple(fc.array(inLines, { maxLength: 4 }), fc.array(inBytes, { maxLength: 4 })).map(([lines, bytes]) => {
    const after =
      lines.length === 0 ? seed : encoder.encode(applied(new TextDecoder().decode(seed).split('\n'), lines).join('\n'))
    return applied(after, bytes)
  })
}

/** Changes of bytes alone, for what is not made of lines. */
export function mutatedBytes(seed: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc.array(inBytes, { minLength: 1, maxLength: 4 }).map((changes) => applied(seed, changes))
}

function applied<Whole>(whole: Whole, changes: readonly Change<Whole>[]): Whole {
  return changes.reduce((changed, change) => change(changed), whole)
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(pieces)
}
