import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { judge } from '../src/syntax/judge.ts'
import type { Node } from '../src/syntax/node.ts'
import { readQuickly } from '../src/syntax/quick/read.ts'

/** Quick reading gives the tree that the library gives, with the same places, or nothing; never where something is to be told. */

const files = ['examples', 'templates', 'test'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path))
    .map((path) => join(folder, path)),
)
const texts = files.map((path) => readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))

function listing(node: Node): string[] {
  const head = `${node.kind} ${node.place.start}–${node.place.end} ${JSON.stringify(node.place.path)}`
  if (node.kind === 'scalar') return [`${head} ${JSON.stringify([node.value, node.text])}`]
  if (node.kind === 'list') return [head, ...node.items.flatMap(listing)]
  return [
    head,
    ...node.entries.flatMap(({ key, keyPlace, value }) => [
      `${key} ${keyPlace.start}–${keyPlace.end} ${JSON.stringify(keyPlace.path)}`,
      ...listing(value),
    ]),
  ]
}

/** Whether quick reading dared; fails where it gave something else than the library. */
function compare(text: string): boolean {
  const source = { name: 'test.yaml', text }
  const tree = readQuickly(source)
  if (tree === undefined) return false
  const judged = judge(source)
  expect({ told: judged.diagnostics.map(({ message }) => message.en) }).toEqual({ told: [] })
  expect(listing(tree)).toEqual(judged.value === undefined ? [] : listing(judged.value))
  return true
}

test.each(files)('%s', (path) => {
  compare(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
})

test('the examples and most other files are read quickly, also with the line ends of Windows', () => {
  const dared = files.filter((_, index) => compare(texts[index] ?? ''))
  expect(dared).toEqual(expect.arrayContaining(files.filter((path) => path.startsWith('examples'))))
  for (const text of texts) compare(text.replaceAll(/\r?\n/g, '\r\n'))
  expect(texts.filter((text) => compare(text.replaceAll(/\r?\n/g, '\r\n')))).toHaveLength(dared.length)
})

test.each(['а: [-]', 'а: [-, б]', 'а: { б: -}', 'а: [-[б]]', 'а: [-{б: в}]', 'а: [-б, -1]'])(
  'a hyphen in brackets: %s',
  (text) => {
    compare(text)
    compare(`${text}\n`)
  },
)

test.each(['\u00a0', '\u2003', '\ufeff', '\u3000'])(
  'a line of quotes that ends in %j keeps it: YAML knows no other white than spaces and tabs',
  (sign) => {
    for (const quote of ['"', "'"])
      for (const end of ['\n', '\n\n']) compare(`а: ${quote}б${sign}${end}  в${sign}${end}  г${quote}\n`)
  },
)

const piece = fc.constantFrom(
  ...[
    'а',
    'б: ',
    'в:',
    '- ',
    '-',
    '  ',
    '    ',
    ' ',
    '\n',
    '\n\n',
    '\n  ',
    '\n    ',
    '\r\n',
    '"',
    "'",
    '# ',
    ' #',
    ': ',
  ],
  ...['|', '|-', '>', '>-', '[', ']', '{', '}', ', ', ',', '1', '1.10', '0123', '~', 'null', 'true', '-1', '.5', '1e3'],
  ...[
    '0x1F',
    "''",
    '\\',
    '\\n',
    '\\"',
    '&я ',
    '*я',
    '!т ',
    '? ',
    '%',
    '@',
    '`',
    '\t',
    'название: ',
    'текст',
    '---',
    '...',
  ],
)
const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => `а: ${pieces.join('')}`)

const line = fc
  .tuple(
    fc.constantFrom('', '', '  ', '  ', '    ', '   '),
    fc.constantFrom('', '', '- ', '- - ', '-   '),
    fc.constantFrom('', 'а:', 'а: ', 'б: ', 'в: ', 'г:   ', '"д": ', "'е' : ", 'ж ж: '),
    fc.constantFrom(
      ...['', '', '1', 'слова и слова', '"в кавычках"', "'в ''кавычках'''", '[а, "б", 2]', '{а: 1, б: [в]}', '|', '>-'],
      ...[
        '| ',
        '[а,',
        'б]',
        '"начало',
        'конец"',
        'а:б',
        'а#б',
        '-а',
        '1.0',
        '12 345',
        '«ёлочки»',
        '~',
        'да',
        '[]',
        '{}',
      ],
    ),
    fc.constantFrom('', '', '', ' ', ' # примечание', ' #нет', '# и'),
  )
  .map((parts) => parts.join(''))
const lines = fc
  .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\n', '\r\n'), fc.constantFrom('', '\n'))
  .map(([all, end, last]) => all.join(end) + last)

const mutated = fc
  .tuple(fc.constantFrom(...texts.filter((text) => text.length < 20_000)), fc.nat(), fc.nat(30), piece)
  .map(([text, at, cut, put]) => {
    const start = at % (text.length + 1)
    return text.slice(0, start) + put + text.slice(start + (cut < 20 ? 0 : cut - 20))
  })

const printed = fc
  .tuple(
    fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })),
    fc.constantFrom(20, 80),
    fc.constantFrom(undefined, 'BLOCK_LITERAL', 'BLOCK_FOLDED', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
  )
  .map(([value, lineWidth, type]) => stringify(value, { lineWidth, ...(type && { defaultStringType: type }) }))

const runs = Number(process.env['RUNS'] ?? 2000)
test.each([
  ['pieces of YAML', soup],
  ['lines', lines],
  ['files with one thing changed', mutated],
  ['what the library prints', printed],
])('%s', (_, text) => {
  fc.assert(
    fc.property(text, (each) => void compare(each)),
    { numRuns: runs },
  )
})
