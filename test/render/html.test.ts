import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bug } from '../../src/bug.ts'
import { runCli } from '../run-cli.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** The page as a file, and in a real browser. */

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)
const mayNotSkip = process.env['DORKARTA_NO_SKIP'] === '1'

const plan = `dorkarta: 1
название: ПЛАН
период: 2023 год
участники:
  - { код: отдел, название: Отдел образования }
показатели:
  - { название: "Доля школ, %", единица: "%", значения: { 2022: 40, 2023: "62,5" }, факт: { 2022: 41 } }
макет:
  графы: [{ роль: раздел, заголовок: Этап }, номер, мероприятие, сроки, ответственные]
разделы:
  - название: Подготовка
    мероприятия:
      - { название: Издание приказа, сроки: 01.02.2023, ответственные: отдел }
      - { название: Обучение кураторов, сроки: март – апрель, ответственные: Школы района }
      - { название: Проверка документов, сроки: с 10 по 20 ноября, ответственные: отдел }
  - название: Проведение
    мероприятия:
      - { название: Встречи, сроки: по мере необходимости, ответственные: Школы района }
`

/** Words of tables that stand on two lines; evaluated in the page. */
const tornWords = `[...document.querySelectorAll('.sheet :is(td, th)')].flatMap((cell) => {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  const torn = []
  while (texts.nextNode())
    for (const word of texts.currentNode.data.matchAll(/[\\p{L}\\d]{2,}/gu)) {
      const range = document.createRange()
      range.setStart(texts.currentNode, word.index)
      range.setEnd(texts.currentNode, word.index + word[0].length)
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) torn.push(word[0])
    }
  return torn
})`

/** Gives every part the width of the text on its paper, as printing does. */
const asWideAsPaper = `for (const rule of [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])) {
  const [, part, orientation] = /^@page (part-\\d+) \\{.*size: a4( landscape)?/i.exec(rule.cssText) ?? []
  if (part === undefined) continue
  const { marginLeft, marginRight } = rule.style
  const width = orientation === undefined ? 210 : 297
  for (const each of document.getElementsByClassName(part)) each.style.width = \`calc(\${width}mm - \${marginLeft} - \${marginRight})\`
}`

async function built(text: string, ...options: string[]): Promise<string> {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.roadmap.yaml'), text)
  const { code, err } = await runCli(['build', join(folder, 'a.roadmap.yaml'), '--to', 'html', '--force', ...options])
  expect(code, err).not.toBe(2)
  return join(folder, 'a.html')
}

describe('the file', () => {
  test('needs nothing else: no address of anything outside, no script or style that the policy does not know', async () => {
    const page = readFileSync(await built(plan), 'utf8')
    expect(page).not.toMatch(/(?:src|href)="(?!#)/)
    expect(page).not.toMatch(/url\(|@import|\sstyle="|\son\w+="/)
    expect(page).toMatch(
      /default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'; base-uri 'none'/,
    )
  })

  test('what is written stays text', async () => {
    const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(2)>"\'&'
    const text = plan.replace('Издание приказа', `'${hostile.replaceAll("'", "''")}'`)
    const page = readFileSync(await built(text), 'utf8')
    expect(page.match(/<script>/g)).toHaveLength(1)
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img src=x onerror=alert(2)&gt;&quot;')
  })

  test('the same bytes for the same input; today is marked only where the day was named', async () => {
    const first = readFileSync(await built(plan), 'utf8')
    expect(readFileSync(await built(plan), 'utf8')).toBe(first)
    expect(first).not.toContain('class="today"')
    expect(readFileSync(await built(plan, '--as-of', '2023-05-10'), 'utf8')).toContain('class="today"')
  })
})

describe.skipIf(executable === undefined && !mayNotSkip)('in Chromium (skipped where it is missing)', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executable ?? 'chromium', args: ['--no-sandbox'] })
  })
  afterAll(() => browser.close())

  async function opened(
    path: string,
    options: Parameters<Browser['newPage']>[0] = {},
  ): Promise<{ page: Page; said: string[] }> {
    const page = await browser.newPage(options)
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) said.push(request.url())
    })
    await page.goto(`file://${path}`)
    return { page, said }
  }

  /** What of the table can be seen. */
  const seen = (page: Page) =>
    page.locator('table.events tbody tr:visible').evaluateAll((rows) => rows.map((row) => row.textContent.trim()))

  test('it opens without a word, all of it is there, and the filters narrow it down', async () => {
    const { page, said } = await opened(await built(plan))
    expect(await seen(page)).toHaveLength(4)
    await page.selectOption('#party', { label: 'Отдел образования' })
    expect(await page.locator('#shown').textContent()).toBe('Показано мероприятий: 2 из 4')
    const rows = await seen(page)
    expect(rows).toEqual([expect.stringContaining('Издание приказа'), expect.stringContaining('Проверка документов')])
    // The cell of the stage goes on over the rows that are left.
    expect(rows[0]).toContain('Подготовка')
    expect(await page.locator('td[rowspan]').first().getAttribute('rowspan')).toBe('2')
    await page.fill('#from', '2023-11-15')
    expect(await seen(page)).toEqual([expect.stringMatching(/Подготовка.*Проверка документов/s)])
    expect(await page.locator('.gantt .months g[data-event]:not([hidden])').count()).toBe(1)
    expect(await page.locator('.gantt .names g:not([hidden])').allTextContents()).toEqual([
      expect.stringContaining('I. Подготовка'),
      expect.stringContaining('3. Проверка документов'),
    ])
    await page.click('button[type=reset]')
    await expect.poll(() => seen(page)).toHaveLength(4)
    expect(await page.locator('td[rowspan]').first().textContent()).toContain('Подготовка')
    expect(await page.locator('table.events tbody tr').first().locator('td').first().textContent()).toContain(
      'Подготовка',
    )
    // Words of a merged stage count for all its events; ё is е.
    await page.fill('#words', 'подготовка')
    expect(await seen(page)).toHaveLength(3)
    await page.fill('#words', 'встреч')
    expect(await seen(page)).toEqual([expect.stringContaining('Встречи')])
    expect(said).toEqual([])
    await page.close()
  })

  test("a group's event is found by each of its members, a section's by whom the section names – as extracts have it", async () => {
    const { page } = await opened(
      await built(`dorkarta: 1
название: ПЛАН
период: 2023 год
участники:
  - { код: ш1, название: Школа № 1 }
  - { код: ш2, название: Школа № 2 }
  - { код: школы, название: Школы, группа: да, состав: [ш1, ш2] }
  - { код: отдел, название: Отдел }
разделы:
  - название: Первый
    мероприятия:
      - { название: Общее, сроки: 01.02.2023, ответственные: школы }
      - { название: Одной школы, сроки: 01.03.2023, ответственные: ш2 }
  - название: Второй
    ответственные: ш1
    мероприятия:
      - { название: Отдела, сроки: 01.04.2023, ответственные: отдел }
`),
    )
    const events = page.locator('table.events tbody tr[data-event]:not([data-kind]):visible')
    const found = async (name: string) => {
      await page.selectOption('#party', { label: name })
      return await events.evaluateAll((rows) => rows.map((row) => row.querySelectorAll('td')[1]?.textContent ?? ''))
    }
    expect(await page.locator('#party option').allTextContents()).toEqual([
      ...['все', 'Школа № 1', 'Школа № 2', 'Школы', 'Отдел'],
    ])
    expect(await found('Школа № 1')).toEqual(['Общее', 'Отдела'])
    expect(await found('Школа № 2')).toEqual(['Общее', 'Одной школы'])
    expect(await found('Школы')).toEqual(['Общее'])
    expect(await found('Отдел')).toEqual(['Отдела'])
    await page.close()
  })

  test('the title of a section stands where something in it does, however deep, and goes where nothing does', async () => {
    const { page } = await opened(
      await built(`dorkarta: 1
название: ПЛАН
период: 2023 год
макет: { графы: [номер, мероприятие, сроки] }
разделы:
  - название: Внешний
    сроки: 01.12.2023
    разделы:
      - название: Внутренний
        мероприятия:
          - { название: Встреча, сроки: 01.02.2023 }
  - название: Пустой
    разделы:
      - название: Ещё один
        мероприятия:
          - { название: Конкурс, сроки: 01.05.2023 }
`),
    )
    const titles = async () => (await seen(page)).map((row) => row.replace(/[\d.IVX]/g, '').trim())
    const all = await titles()
    expect(all).toEqual(['Внешний', 'Внутренний', 'Встреча', 'Пустой', 'Ещё один', 'Конкурс'])
    await page.fill('#words', 'встреча')
    expect(await titles()).toEqual(['Внешний', 'Внутренний', 'Встреча'])
    // The title of a section counts for all that is in it.
    await page.fill('#words', 'внешний')
    expect(await titles()).toEqual(['Внешний', 'Внутренний', 'Встреча'])
    await page.fill('#words', 'внешний конкурс')
    expect(await page.locator('#shown').textContent()).toBe('Показано мероприятий: 0 из 2')
    await page.fill('#words', '')
    await page.fill('#from', '2023-11-01')
    expect(await titles()).toEqual(['Внешний'])
    expect(await page.locator('#shown').textContent()).toBe('Показано мероприятий: 0 из 2, разделов в целом: 1')
    await page.fill('#from', '')
    await page.fill('#words', 'нет такого')
    expect(await page.locator('table.events').isVisible()).toBe(false)
    await page.click('button[type=reset]')
    await expect.poll(titles).toEqual(all)
    await page.close()
  })

  test('names of the calendar that begin alike can be told apart, on a telephone too', async () => {
    const path = await built(`dorkarta: 1
название: ПЛАН
мероприятия:
  - { название: Формирование и актуализация базы наставляемых в организациях района, сроки: 01.05.2024 }
  - { название: Формирование и актуализация базы наставников в организациях района, сроки: 01.06.2024 }
  - { название: Разъяснительная работа с родителями обучающихся общеобразовательных организаций района на сайте, сроки: 01.07.2024 }
  - { название: Разъяснительная работа с родителями обучающихся общеобразовательных организаций района на собраниях, сроки: 01.07.2024 }
`)
    for (const [width, kind] of [
      [1280, 'wide'],
      [360, 'narrow'],
    ] as const) {
      const { page } = await opened(path, { viewport: { width, height: 800 } })
      const names = page.locator('.gantt .names g[data-event] text:visible')
      expect(await names.evaluateAll((all) => all.map((each) => each.getAttribute('class')))).toEqual(
        Array(4).fill(kind),
      )
      expect(new Set(await names.allTextContents()).size).toBe(4)
      const column = (await page.locator('.gantt .names').boundingBox()) ?? bug('the names have a place')
      for (const name of await names.all()) {
        const { x, width: taken } = (await name.boundingBox()) ?? bug('a name has a place')
        expect(x + taken).toBeLessThanOrEqual(column.x + column.width)
      }
      await page.close()
    }
  })

  test('items of the order are counted beside the events, and a period put the wrong way round is told', async () => {
    const { page } = await opened(
      await built(`dorkarta: 1
название: ПЛАН
приказ:
  пункты:
    - { текст: Представить отчёт., ответственные: А.П. Иванова, сроки: 01.05.2024 }
мероприятия:
  - { название: Семинар, ответственные: Школа, сроки: 10.06.2024 }
  - { название: Конкурс, ответственные: Школа, сроки: 10.09.2024 }
`),
    )
    const shown = () => page.locator('#shown').textContent()
    expect(await shown()).toBe('Мероприятий: 2')
    await page.selectOption('#party', { label: 'А.П. Иванова' })
    expect(await shown()).toBe('Показано мероприятий: 0 из 2, поручений: 1')
    await page.selectOption('#party', { label: 'Школа' })
    expect(await shown()).toBe('Показано мероприятий: 2 из 2')
    await page.fill('#from', '2024-06-30')
    await page.fill('#to', '2024-06-01')
    expect(await seen(page)).toEqual([expect.stringContaining('Семинар')])
    expect(await shown()).toBe('Показано мероприятий: 1 из 2. Начало периода позже конца: взяты наоборот')
    await page.close()
  })

  test('«постоянно» is a pale bar without a control point', async () => {
    const text = plan.replace('по мере необходимости', 'постоянно')
    const { page } = await opened(await built(text))
    const lane = page.locator('.gantt .months g[data-event="3"]')
    expect(await lane.locator('.ongoing').count()).toBe(1)
    expect(await lane.locator('.point').count()).toBe(0)
    expect(await page.locator('.gantt .months g[data-event="0"] .point').count()).toBe(1)
    await page.close()
  })

  test.each(['test/fixtures/rich', 'examples/tambov', 'examples/saint-petersburg'])(
    '%s on a telephone: the page is no wider than the screen, words in tables are whole',
    async (name) => {
      const { page } = await opened(await built(readFileSync(`${name}.roadmap.yaml`, 'utf8')), {
        viewport: { width: 360, height: 740 },
      })
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(360)
      expect(await page.evaluate(tornWords)).toEqual([])
      await page.close()
    },
  )

  test.each(['rich', 'tambov', 'pirovsky', 'krasnoyarsk', 'chelyabinsk', 'saint-petersburg'])(
    'on the paper of %s no word of a table is torn, and sums stay on one line',
    async (name) => {
      const folder = name === 'rich' ? 'test/fixtures' : 'examples'
      const { page } = await opened(await built(readFileSync(`${folder}/${name}.roadmap.yaml`, 'utf8')))
      await page.emulateMedia({ media: 'print' })
      await page.evaluate(asWideAsPaper)
      expect(await page.evaluate(tornWords)).toEqual([])
      const split = await page
        .locator('.sheet .whole')
        .evaluateAll((all) =>
          all.filter((each) => each.getClientRects()[0]?.height > 30).map((each) => each.textContent),
        )
      expect(split).toEqual([])
      await page.close()
    },
  )

  test('without a script the page is whole and the filters are away', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`file://${await built(plan)}`)
    expect(await page.locator('table.events tbody tr').count()).toBe(4)
    expect(await page.locator('#filters').isVisible()).toBe(false)
    expect(await page.locator('.gantt .months').isVisible()).toBe(true)
    await context.close()
  })

  test.each(['light', 'dark'] as const)('contrast, landmarks and names hold in %s', async (colorScheme) => {
    for (const source of ['test/fixtures/rich.roadmap.yaml', 'examples/saint-petersburg.roadmap.yaml']) {
      const { page } = await opened(await built(readFileSync(source, 'utf8'), '--as-of', '2024-05-10'), { colorScheme })
      await page.evaluate(readFileSync(axe, 'utf8'))
      const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
        'axe.run()',
      )
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        source,
      ).toEqual([])
      await page.close()
    }
  })

  test('everything can be reached by keyboard', async () => {
    const { page } = await opened(await built(plan))
    const reached: string[] = []
    for (let step = 0; step < 24; step++) {
      await page.keyboard.press('Tab')
      reached.push(await page.evaluate<string>('document.activeElement.id || document.activeElement.className'))
    }
    for (const each of ['skip', 'party', 'from', 'to', 'words', 'scroll']) expect(reached).toContain(each)
    await page.close()
  })

  test('printed, it is the appendix: its own paper, the header on every page, nothing of the screen', async () => {
    const text = readFileSync('examples/tambov.roadmap.yaml', 'utf8')
    const { page } = await opened(await built(text))
    const pdf = join(temporaryFolder(), 'a.pdf')
    await page.pdf({ path: pdf, preferCSSPageSize: true })
    const info = spawnSync('pdfinfo', ['-f', '1', '-l', '99', pdf], { encoding: 'utf8' }).stdout
    const sizes = [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(([, width, height]) =>
      Number(width) > Number(height) ? 'landscape' : 'portrait',
    )
    expect(sizes[0]).toBe('portrait')
    expect(sizes.length).toBeGreaterThan(3)
    expect(new Set(sizes.slice(1))).toEqual(new Set(['landscape']))
    for (let number = 2; number <= sizes.length; number++) {
      const said = spawnSync('pdftotext', ['-f', `${number}`, '-l', `${number}`, '-layout', pdf, '-'], {
        encoding: 'utf8',
      }).stdout
      expect(said.replace(/\s+/g, ' '), `page ${number}`).toMatch(new RegExp(`^ ?${number} .*Мероприятие`))
      expect(said).not.toContain('Показать все')
    }
    await page.close()
  })

  test('printed, a heading is on the page of what it heads', async () => {
    const { page } = await opened(await built(readFileSync('test/fixtures/rich.roadmap.yaml', 'utf8')))
    const pdf = join(temporaryFolder(), 'a.pdf')
    await page.pdf({ path: pdf, preferCSSPageSize: true })
    const pages = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout.split('\f')
    const holding = (words: string) => pages.filter((each) => each.includes(words))
    expect(holding('Основание:')).toEqual(holding('распоряжение от 25.12.2019 № Р-145'))
    const [indicators = ''] = holding('ПОКАЗАТЕЛИ')
    expect(indicators).toContain('Доля обучающихся')
    expect(pages.join(' ')).toContain('1 250,5')
    expect(holding('* с учётом дополнительного образования')).toEqual(holding('в колледжах'))
    await page.close()
  })
})
