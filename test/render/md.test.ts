import fc from 'fast-check'
import type { Nodes, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { bug } from '../../src/bug.ts'
import { arrange } from '../../src/layout/arrange.ts'
import { renderMd } from '../../src/render/md/md.ts'
import { compileText } from '../compile-text.ts'

/** Markdown as GitHub's own reader understands it. */

function written(text: string): string {
  return new TextDecoder().decode(renderMd(arrange(compileText(text).value ?? bug('the text has no roadmap'))))
}

function readBack(markdown: string): RootContent[] {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children
}

/** The words of a node; `<br>` is the only tag there may be. */
function words(node: Nodes): string {
  if (node.type === 'html') return node.value === '<br>' ? '\n' : bug(`a tag: ${node.value}`)
  if (node.type === 'break') return '\n'
  if ('children' in node) return node.children.map(words).join('')
  return 'value' in node ? node.value : ''
}

function tablesIn(markdown: string): string[][][] {
  return readBack(markdown)
    .filter((node): node is Table => node.type === 'table')
    .map((table) => table.children.map((row) => row.children.map(words)))
}

const head = 'dorkarta: 1\nназвание: ПЛАН\n'

test('a title of several lines, requisites, a passport with lists', () => {
  const markdown = written(`dorkarta: 1
название: |
  ПЛАН
  на 2024 год
утверждение: { должность: Директор, фио: И.И. Петров, дата: 10.01.2024 }
паспорт:
  - заголовок: "Цель:"
    текст: развитие
  - заголовок: "Задачи:"
    текст: |
      3) первая;
      4) вторая:
        - одно;
        - другое.
      Потом:
      а) буквы;
      б) ещё буквы.
      1. раз;
      3. три.
`)
  expect(markdown).toBe(`**УТВЕРЖДАЮ**\\
Директор\\
\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_ И.И. Петров\\
10.01.2024

# ПЛАН<br>на 2024 год

**Цель:** развитие

**Задачи:**

3) первая;
4) вторая:
   - одно;
   - другое.

Потом:

а) буквы;\\
б) ещё буквы.\\
1\\. раз;\\
3\\. три.
`)
})

test('a table: storeys of the header, joined cells blank, lists and lines in cells', () => {
  const markdown = written(`${head}макет:
  графы:
    - { роль: номер }
    - { роль: мероприятие }
    - { роль: дополнительно, графа: I, группа: Кварталы }
    - { роль: дополнительно, графа: II, группа: Кварталы }
разделы:
  - название: Подготовка
    мероприятия:
      - название: |
          Сделать:
          - одно | другое
          - третье
        сроки: 01.03.2024
        дополнительно: { I: "x\\ny", II: "-" }
`)
  expect(tablesIn(markdown)).toEqual([
    [
      ['№ п/п', 'Мероприятие', 'Кварталы', ''],
      ['', '', 'I', 'II'],
      ['', 'I. Подготовка', '', ''],
      ['1.', 'Сделать:\n- одно | другое\n- третье', 'x\ny', '-'],
    ],
  ])
  expect(markdown).toContain('**I. Подготовка**')
})

describe('hostile words', () => {
  const signs = [
    '<script>alert(1)</script>',
    '# нет',
    '- нет',
    '1. нет',
    '> нет',
    '```',
    '|',
    '\\',
    '*',
    '_',
    '~~',
    '~',
  ]
  const more = [
    '[x](javascript:1)',
    '![x](y)',
    '&lt;',
    '&amp;',
    '$x$',
    '$$',
    '<!--',
    '-->',
    '<br>',
    '[^1]',
    '[ ]',
    '---',
  ]
  const ends = [
    '===',
    '`',
    ':---:',
    'a@b.ru',
    'https://x.ru/_a_*b*',
    'https://x.ru/a?b=c&d',
    'слово',
    ' ',
    '«»',
    '№ 5',
    '\t',
    '😀',
  ]
  const hostile = fc
    .array(fc.constantFrom(...signs, ...more, ...ends), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')

  test('come back letter for letter from every place they stand in, and make no tag', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const said = JSON.stringify(text)
        // A sign at the start would make it an item of a list, which is meant.
        const inText = [`слово ${text}`, `- слово ${text}`, `слово ${text} слово`]
        const markdown = written(
          `dorkarta: 1\nназвание: ${said}\nпаспорт: [{ заголовок: ${JSON.stringify(`слово ${text}:`)}, текст: ${JSON.stringify(inText)} }]\nмероприятия:\n  - { название: ${said}, сроки: 01.03.2024, результат: ${said}, ответственные: ${said} }\n`,
        )
        const nodes = readBack(markdown)
        expect(words(nodes[0] as Nodes)).toBe(text)
        const inPassport = nodes.map(words).join('\n').split(`слово ${text}`).length - 1
        expect(inPassport, markdown).toBe(4)
        const table = tablesIn(markdown)[0]?.[1] ?? []
        expect(table.filter((cell) => cell === text)).toHaveLength(3)
        const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })
        expect(html).not.toMatch(/<script|<img|javascript:1"/)
      }),
      { numRuns: 150 },
    )
  })

  test('addresses stay as they are and are links; with other signs in them they are words', () => {
    const plain = 'Сайт: https://spbappo.ru/tsentr_1/?a=b&c=d#e, почта imc-5@mail.example.ru (http://а.рф).'
    const markdown = written(
      `${head}мероприятия:\n  - { название: '${plain}', сроки: 01.03.2024, результат: 'x https://y.ru/_a_*b*|c' }\n`,
    )
    expect(markdown).toContain(
      'Сайт: https://spbappo.ru/tsentr_1/?a=b&c=d#e, почта imc-5@mail.example.ru (http\\://а.рф).',
    )
    const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
    expect([...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'https://spbappo.ru/tsentr_1/?a=b&amp;c=d#e',
      'mailto:imc-5@mail.example.ru',
    ])
    expect(tablesIn(markdown)[0]?.[1]?.slice(1)).toEqual(expect.arrayContaining([plain, 'x https://y.ru/_a_*b*|c']))
  })

  test('dollars make no formula, control characters are dropped', () => {
    const markdown = written(
      `${head}мероприятия:\n  - { название: "Смета $a$\\u0000\\u001b[31m", сроки: 01.03.2024 }\n`,
    )
    expect(markdown).toContain('Смета \\$a\\$\\[31m')
  })
})
