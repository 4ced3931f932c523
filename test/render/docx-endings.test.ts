import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { arrange } from '../../src/layout/arrange.ts'
import { renderDocx } from '../../src/render/docx/docx.ts'
import { compileText } from '../compile-text.ts'

/** How documents end: what goes to the next page with a signature, and what does not. */

async function partsOf(text: string, code?: string): Promise<Record<string, string>> {
  const { value } = compileText(text)
  if (value === undefined) throw new Error('the roadmap of the test does not compile')
  const meta = { created: Date.UTC(2026, 0, 1), generator: 'dorkarta', ...(code !== undefined && { code }) }
  const parts = unzipSync(await renderDocx(arrange(value), meta))
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

async function bodyOf(text: string): Promise<string> {
  return (await partsOf(text))['word/document.xml'] ?? ''
}

/** Text and style of every paragraph, and whether it goes with the next. */
function paragraphsIn(xml: string) {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    text: paragraph
      .replace(/<w:br\/>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replaceAll('\u00a0', ' '),
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1],
    keepsNext: paragraph.includes('<w:keepNext/>'),
  }))
}

const event = (number: number) => `
  - { название: Мероприятие ${number}, срок: до 1 марта 2026 г., ответственные: Отдел, результат: приказ }`

const plan = (count: number) => `
dorkarta: 1
название: План
мероприятия:${Array.from({ length: count }, (_, index) => event(index + 1)).join('')}
`

const order = `
dorkarta: 1
название: План
приказ:
  орган: |
    УПРАВЛЕНИЕ
    ОБРАЗОВАНИЯ
  место: |
    г. Примерск
  номер: "5"
  заголовок: |
    Об утверждении
    плана
  пункты: [Утвердить план., Контроль оставляю за собой.]
  подпись:
    - должность: |
        Начальник
        управления
      фио: Т.П. Котельникова
    - { должность: Директор, фио: Н. Ли }
  визы: [{ должность: Юрист, фио: О.О. Орлова }]
  исполнитель: И.И. Иванов, 5-55
мероприятия:${event(1)}
`

describe('a text that ends with a line break', () => {
  test('has no empty line below it', async () => {
    const paragraphs = paragraphsIn(await bodyOf(order))
    const textIn = (style: string) => paragraphs.find((paragraph) => paragraph.style === style)?.text
    expect(textIn('Signature')).toBe('Начальник\nуправленияТ.П. Котельникова')
    expect(textIn('Subject')).toBe('Об утверждении\nплана')
    expect(textIn('Dateline')).toContain('г. Примерск№ 5')
  })

  test('keeps it between those who answer, where it is what parts them', async () => {
    const text = `${plan(0).replace('мероприятия:', '')}макет: { разделитель: "\\n" }
мероприятия:
  - { название: Совещание, срок: до 1 марта 2026 г., ответственные: [Отдел, Центр] }`
    const cells = paragraphsIn(await bodyOf(text)).map((paragraph) => paragraph.text)
    expect(cells).toContain('Отдел')
    expect(cells).toContain('Центр')
  })
})

describe('signatures', () => {
  test('stay together with the last lines of the text; those who agree may go to the next page', async () => {
    const paragraphs = paragraphsIn(await bodyOf(order))
    const signatures = paragraphs.filter(({ style }) => style === 'Signature')
    expect(signatures.map(({ keepsNext }) => keepsNext)).toEqual([true, false])
    expect(paragraphs.filter(({ text }) => /Утвердить|Контроль/.test(text)).every(({ keepsNext }) => keepsNext)).toBe(
      true,
    )
  })

  test('go with rows of the table above them', async () => {
    const body = await bodyOf(`${plan(5)}подпись: { должность: Директор, фио: Н. Ли }`)
    const rows = body.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    expect(rows.slice(1).map((row) => row.includes('<w:keepNext/>'))).toEqual([false, false, true, true, true])
    expect(body).toMatch(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Signature"\/>/)
  })

  test('stand in a last row of a table of several pages, without lines around', async () => {
    const body = await bodyOf(`${plan(60)}подпись: { должность: Директор, фио: Н. Ли }`)
    const last = body.match(/<w:tr>.*?<\/w:tr>/gs)?.at(-1) ?? ''
    expect(paragraphsIn(last).map(({ style }) => style)).toEqual(['Signature'])
    expect(last).toContain('<w:gridSpan w:val="5"/><w:tcBorders><w:left w:val="nil"/><w:bottom w:val="nil"/>')
  })
})

describe('the QR code', () => {
  test('is on the first sheet alone: a later section does not repeat the footer', async () => {
    const parts = await partsOf(order, 'проверка')
    const targets = new Map(
      [...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Id="([^"]+)"[^>]*?Target="([^"]+)"/g)].map(
        ([, id, target]) => [id, target],
      ),
    )
    const sections = (parts['word/document.xml'] ?? '').match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? []
    const pictures = sections.map((section) => {
      const id = /<w:footerReference w:type="first" r:id="([^"]+)"/.exec(section)?.[1]
      return parts[`word/${targets.get(id)}`]?.includes('<w:drawing>')
    })
    expect(pictures).toEqual([true, false])
  })
})
