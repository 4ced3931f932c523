import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { isOfficeInstalled } from '../office-pages.ts'
import { runCli } from '../run-cli.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const mayNotSkip = process.env['DORKARTA_NO_SKIP'] === '1'

describe.skipIf(!isOfficeInstalled && !mayNotSkip)('LibreOffice (skipped where it is missing)', () => {
  test('counts the working sheets of a workbook anew: a mark of control is seen among the deadlines', {
    timeout: 120_000,
  }, async () => {
    const folder = temporaryFolder()
    expect((await runCli(['build', 'test/fixtures/rich.roadmap.yaml', '--to', 'xlsx', '-o', folder])).code).toBe(0)
    await write(join(folder, 'rich.xlsx'), { F7: 'исполнено' })
    const again = await counted(folder, 'rich.xlsx')
    const results = again.worksheets.flatMap((sheet) => {
      const found: unknown[] = []
      sheet.eachRow((row) => row.eachCell((cell) => cell.formula !== undefined && found.push(cell.result)))
      return found
    })
    expect(results.length).toBeGreaterThan(20)
    // An error is an object here, and so is a day.
    expect(results.filter((result) => typeof result === 'object' && !(result instanceof Date))).toEqual([])
    expect(again.getWorksheet('Контроль')?.getCell('B4').result).toBe(1)
    const deadlines = again.getWorksheet('Сроки') ?? expect.fail()
    const states = [5, 6, 7, 8, 9, 10, 11].map((row) => deadlines.getCell(row, 8).result)
    expect(states.filter((state) => state === 'исполнено')).toHaveLength(1)
    const today = Date.now() / 86_400_000
    const due = (deadlines.getCell('F5').result as unknown as Date).getTime() / 86_400_000
    expect(Math.abs(Number(deadlines.getCell('G5').result) - (due - today))).toBeLessThanOrEqual(1.5)
  })

  test('counts what is postponed from its new day, and its own book goes on in the next one', {
    timeout: 120_000,
  }, async () => {
    const folder = temporaryFolder()
    const source = join(folder, 'план.roadmap.yaml')
    const titles = ['А', 'Б', 'В', 'Г', 'Д']
    const events = titles.map(
      (title, index) => `  - { название: ${title}, сроки: 0${index + 1}.02.2020, ответственные: школы }`,
    )
    writeFileSync(source, `dorkarta: 1\nназвание: ПЛАН\nмероприятия:\n${events.join('\n')}\n`)
    const build = () => runCli(['build', source, '--to', 'xlsx', '--force'])
    await build()
    const [past, future] = [43_891, 73_050]
    await write(join(folder, 'план.xlsx'), {
      F7: 'перенесено',
      G7: future,
      F8: 'перенесено',
      G8: past,
      F9: 'исполнено',
      G9: past,
      F10: 'перенесено',
    })
    const book = await counted(folder, 'план.xlsx')
    const control = book.getWorksheet('Контроль') ?? expect.fail()
    // «Всего», the five marks, «без отметки», «просрочено»: Б since March 2020, Г without a new day, Д without a mark.
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((column) => control.getCell(4, column).result)).toEqual([
      5, 1, 0, 3, 0, 0, 1, 3,
    ])
    const states = (of: ExcelJS.Workbook) => {
      const sheet = of.getWorksheet('Сроки') ?? expect.fail()
      return new Map([5, 6, 7, 8, 9].map((row) => [sheet.getCell(row, 2).text, sheet.getCell(row, 7).result]))
    }
    expect(states(book)).toEqual(
      new Map([
        ['А', 'позже'],
        ['Б', 'просрочено'],
        ['В', 'исполнено'],
        ['Г', 'просрочено'],
        ['Д', 'просрочено'],
      ]),
    )
    writeFileSync(join(folder, 'план.xlsx'), readFileSync(join(folder, 'counted', 'план.xlsx')))
    expect((await build()).err).toContain('из прежней книги взято: 4 отметки\n')
    const next = new ExcelJS.Workbook()
    await next.xlsx.readFile(join(folder, 'план.xlsx'))
    // On the day of a document without a date, 1 January 2000, nothing is late yet.
    expect(states(next).get('В')).toBe('исполнено')
    expect(next.getWorksheet('Сроки')?.getCell('E9').result).toEqual(new Date(Date.UTC(2099, 11, 31)))
  })
})

/** Without a window LibreOffice takes what is stored for granted, unless its settings say otherwise. */
function recalculating(settings: string): void {
  mkdirSync(settings, { recursive: true })
  const always =
    '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>'
  writeFileSync(
    join(settings, 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">${always}</oor:items>`,
  )
}

/** The workbook as LibreOffice saves it. */
async function counted(folder: string, name: string): Promise<ExcelJS.Workbook> {
  recalculating(join(folder, 'profile', 'user'))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const place = join(folder, 'counted')
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', place, join(folder, name)])
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(join(place, name))
  return book
}

/** Writes into empty cells of the sheet of control, and into nothing else. */
async function write(path: string, cells: Readonly<Record<string, string | number>>): Promise<void> {
  const parts = unzipSync(readFileSync(path))
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const place = book.worksheets.findIndex(({ name }) => name === 'Контроль') + 1
  const sheet = `xl/worksheets/sheet${place}.xml`
  let xml = strFromU8(parts[sheet] ?? new Uint8Array())
  for (const [address, value] of Object.entries(cells)) {
    const empty = new RegExp(`<c r="${address}" (s="\\d+")/>`)
    expect(xml).toMatch(empty)
    const content = typeof value === 'number' ? `><v>${value}</v></c>` : ` t="inlineStr"><is><t>${value}</t></is></c>`
    xml = xml.replace(empty, `<c r="${address}" $1${content}`)
  }
  parts[sheet] = strToU8(xml)
  writeFileSync(path, zipSync(parts))
}
