import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { renderDocx } from '../../src/render/docx/docx.ts'
import { layoutOf, workbookOf } from './workbook.ts'

/** Every setting of a profile shows in what is printed. */

const meta = { created: Date.UTC(2020, 6, 17), generator: 'dorkarta' }

const text = (profile: string) => `
dorkarta: 1
название: План мероприятий
оформление: ${profile}
период: 2020 год
приказ:
  орган: [УПРАВЛЕНИЕ ОБРАЗОВАНИЯ]
  дата: 17.07.2020
  номер: № 1509
  заголовок: Об утверждении плана
  преамбула: В целях развития
  распорядительное-слово: приказываю
  пункты: [Утвердить план мероприятий.]
  подпись: { должность: Начальник управления, фио: Т.П. Котельникова }
утверждение: { акт: приказом управления, дата: 17.07.2020, номер: № 1509 }
мероприятия:
  - { название: Семинар, сроки: 01.09.2020, ответственные: Школы }
другие-приложения:
  - { название: Состав группы, блоки: [{ текст: Иванова }] }
`

async function docxOf(profile: string) {
  const parts = unzipSync(await renderDocx(layoutOf(text(profile)), meta))
  const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const body = read('word/document.xml')
  const styles = read('word/styles.xml')
  return {
    body,
    words: body
      .replace(/<w:br\/>/g, ' ')
      .replace(/<[^>]+>/g, '')
      .replaceAll('\u00a0', ' '),
    styles,
    settings: read('word/settings.xml'),
    sections: body.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [],
    names: Object.keys(parts),
    read,
    style: (id: string) => new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '',
  }
}

/** In millimetres, as Word counts them. */
function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

describe('the page', () => {
  const margins = '{ лист: { книжный: { левое: 35, правое: 15, верхнее: 22, нижнее: 18 }, альбомный: { левое: 21 } } }'

  test('margins of upright and lying pages', async () => {
    const { sections } = await docxOf(margins)
    expect(sections[0]).toContain(
      `w:top="${twips(22)}" w:right="${twips(15)}" w:bottom="${twips(18)}" w:left="${twips(35)}"`,
    )
    expect(sections[1]).toContain(`w:left="${twips(21)}"`)
    expect(sections[2]).toContain(`w:left="${twips(35)}"`)
  })

  test('the same margins in a workbook, in inches', async () => {
    const [order, plan] = (await workbookOf(text(margins))).worksheets
    const { left, right, top, bottom } = order?.pageSetup.margins ?? expect.fail()
    const millimetres = [left, right, top, bottom].map((inches) => Math.round(inches * 25.4))
    expect(millimetres).toEqual([35, 15, 22, 18])
    expect(Math.round((plan?.pageSetup.margins?.left ?? 0) * 25.4)).toBe(21)
  })

  test('margins that change places on the back', async () => {
    expect((await docxOf('{ лист: { зеркальные-поля: да } }')).settings).toContain('<w:mirrorMargins/>')
    expect((await docxOf('{ лист: { зеркальные-поля: нет } }')).settings).not.toContain('mirrorMargins')
  })

  test('the number in the corner is at the outer edge of the back, too', async () => {
    const twoSided = await docxOf('{ лист: { зеркальные-поля: да }, номера-страниц: { место: вверху справа } }')
    expect(twoSided.settings).toContain('<w:evenAndOddHeaders/>')
    expect(twoSided.body).toContain('<w:headerReference w:type="even"')
    expect(twoSided.style('HeaderBack')).toContain('w:val="left"')
    expect((await docxOf('{ лист: { зеркальные-поля: да } }')).settings).not.toContain('evenAndOddHeaders')
  })
})

describe('the text', () => {
  test('font and sizes', async () => {
    const { styles, body } = await docxOf('{ шрифт: PT Astra Serif, кегль: 13, кегль-таблицы: 11 }')
    expect(styles).toContain('<w:rFonts w:ascii="PT Astra Serif"')
    expect(/<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)?.[0]).toContain('<w:sz w:val="26"/>')
    expect(body).toContain('w:val="TableText11"')
  })

  test('line spacing and indent', async () => {
    const { style, settings } = await docxOf('{ интервал: 1.5, абзац: 10 }')
    expect(style('BodyText')).toContain('w:line="360" w:lineRule="auto"')
    expect(style('BodyText')).toContain(`<w:ind w:firstLine="${twips(10)}"/>`)
    expect(settings).toContain(`<w:defaultTabStop w:val="${twips(10)}"/>`)
  })

  test('the distance above a signature', async () => {
    expect((await docxOf('{ подпись: { отступ: 20 } }')).style('Signature')).toContain('w:before="400"')
  })
})

describe('page numbers', () => {
  test.each([
    ['вверху по центру', 'header1', 'center', '&C'],
    ['вверху справа', 'header1', 'right', '&R'],
    ['внизу по центру', 'footer1', 'center', '&C'],
  ])('%s', async (place, part, align, code) => {
    const profile = `{ номера-страниц: { место: ${place} } }`
    const { read, style } = await docxOf(profile)
    expect(read(`word/${part}.xml`)).toContain('PAGE')
    expect(style(part === 'header1' ? 'Header' : 'Footer')).toContain(`<w:jc w:val="${align}"/>`)
    const { oddHeader, oddFooter } = (await workbookOf(text(profile))).worksheets[0]?.headerFooter ?? {}
    expect(part === 'header1' ? oddHeader : oddFooter).toMatch(new RegExp(`^${code}.*&P$`))
    expect((part === 'header1' ? oddFooter : oddHeader) ?? '').toBe('')
  })

  test('none', async () => {
    const profile = '{ номера-страниц: { место: нет } }'
    expect((await docxOf(profile)).names.filter((name) => /word\/(?:header|footer)\d/.test(name))).toEqual([])
    const sheet = (await workbookOf(text(profile))).worksheets[0]
    expect(JSON.stringify(sheet?.headerFooter ?? {})).not.toContain('&P')
  })

  test('every part from 1, or one count for all', async () => {
    const starts = async (counting: string) =>
      (await docxOf(`{ номера-страниц: { счет: ${counting} } }`)).sections.map((each) => [
        each.includes('w:pgNumType w:start="1"'),
        each.includes('<w:titlePg/>'),
      ])
    expect(await starts('отдельный')).toEqual([1, 2, 3].map(() => [true, true]))
    expect(await starts('сквозной')).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ])
    const sheets = async (counting: string) =>
      (await workbookOf(text(`{ книга: приложение, номера-страниц: { счет: ${counting} } }`))).worksheets.map(
        (sheet) => sheet.headerFooter.differentFirst ?? false,
      )
    expect(await sheets('отдельный')).toEqual([true, true, true])
    expect(await sheets('сквозной')).toEqual([true, false, false])
  })

  test('on the first page too', async () => {
    const profile = '{ номера-страниц: { на-первой: да } }'
    for (const section of (await docxOf(profile)).sections) expect(section).not.toContain('<w:titlePg/>')
    expect(
      (await workbookOf(text(profile.replace('{', '{ книга: приложение,')))).worksheets.map(
        (sheet) => sheet.headerFooter.differentFirst ?? false,
      ),
    ).toEqual([false, false, false])
  })
})

describe('stamps and marks', () => {
  test('lines in the middle of the longest, and room below the word', async () => {
    const { style } = await docxOf('{ гриф: { строки: по центру, после-слова: 8 } }')
    expect(style('Stamp')).toContain('<w:jc w:val="center"/>')
    expect(style('StampWord')).toContain('w:after="160"')
    expect((await docxOf('{ гриф: { строки: по левому краю } }')).style('Stamp')).toContain('<w:jc w:val="left"/>')
  })

  test('no line is longer than the block may be wide', async () => {
    const wide = text('{ гриф: { ширина: 75 } }').replace(
      'акт: приказом управления',
      `акт: приказом ${'управления '.repeat(9)}`,
    )
    const body = strFromU8(unzipSync(await renderDocx(layoutOf(wide), meta))['word/document.xml'] ?? new Uint8Array())
    const left = /w:pStyle w:val="Stamp"\/>(?:(?!<\/w:pPr>).)*w:left="(\d+)"/s.exec(body)?.[1]
    expect(Number(left)).toBe(twips(297 - 20 - 10 - 75))
  })

  test('the word of the mark and the sign of its number', async () => {
    expect((await docxOf('{ приложение: { слово: ПРИЛОЖЕНИЕ } }')).words).toContain('ПРИЛОЖЕНИЕ № 2')
    expect((await docxOf('{ приложение: { знак-номера: нет } }')).words).toContain('Приложение 2')
  })
})

describe('the order', () => {
  test('the kind of the act', async () => {
    expect((await docxOf('{ приказ: { вид-акта: прописными } }')).words).toContain('ПРИКАЗ17.07.2020')
    expect((await docxOf('{ приказ: { вид-акта: вразрядку } }')).words).toContain('П Р И К А З17.07.2020')
  })

  test('the ordering word and its place', async () => {
    expect((await docxOf('{ приказ: { слово: прописными } }')).words).toContain('В целях развития ПРИКАЗЫВАЮ:')
    const spaced = await docxOf('{ приказ: { слово: вразрядку, место-слова: слева } }')
    expect(spaced.body).toContain('<w:pStyle w:val="OrderingWord"/>')
    expect(spaced.words).toContain('п р и к а з ы в а ю:')
    const centred = await docxOf('{ приказ: { место-слова: по центру } }')
    expect(centred.body).toContain('<w:pStyle w:val="OrderingWordCenter"/>')
  })

  test('where the heading stands', async () => {
    expect((await docxOf('{ приказ: { заголовок: слева } }')).style('Subject')).toContain('<w:jc w:val="left"/>')
    expect((await docxOf('{ приказ: { заголовок: по центру } }')).style('Subject')).toContain('<w:jc w:val="center"/>')
  })
})

describe('fields to fill in', () => {
  const open = text('{}').replace('  дата: 17.07.2020\n  номер: № 1509\n', '')

  test('are content controls with the words of a placeholder, named after what belongs there', async () => {
    const body = strFromU8(unzipSync(await renderDocx(layoutOf(open), meta))['word/document.xml'] ?? new Uint8Array())
    const controls = body.match(/<w:sdt>.*?<\/w:sdt>/gs) ?? []
    const said = controls.map((control) => [
      /<w:alias w:val="([^"]+)"/.exec(control)?.[1],
      /<w:tag w:val="([^"]+)"/.exec(control)?.[1],
      control.replace(/<[^>]+>/g, '').replaceAll('\u00a0', ' '),
    ])
    expect(said).toEqual([
      ['Дата приказа', 'order-date', '«___» ________ 20__ г.'],
      ['Номер приказа', 'order-number', '_____'],
      ['Дата приказа', 'order-date', '«___» ________ 20__ г.'],
      ['Номер приказа', 'order-number', '_____'],
    ])
    for (const control of controls) expect(control).toMatch(/<w:showingPlcHdr\/><w:text\/><\/w:sdtPr>/)
  })

  test('a paper with everything filled in has none', async () => {
    expect((await docxOf('{}')).body).not.toContain('<w:sdt>')
  })
})
