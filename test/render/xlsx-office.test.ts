import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
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
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(join(folder, 'rich.xlsx'))
    const marked = book.getWorksheet('Контроль')?.getCell('F7') ?? expect.fail()
    marked.value = 'исполнено'
    await book.xlsx.writeFile(join(folder, 'marked.xlsx'))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const counted = join(folder, 'counted')
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      counted,
      join(folder, 'marked.xlsx'),
    ])
    const again = new ExcelJS.Workbook()
    await again.xlsx.readFile(join(counted, 'marked.xlsx'))
    const results = again.worksheets.flatMap((sheet) => {
      const found: unknown[] = []
      sheet.eachRow((row) => row.eachCell((cell) => cell.formula !== undefined && found.push(cell.result)))
      return found
    })
    expect(results.length).toBeGreaterThan(20)
    // An error is an object here.
    expect(results.filter((result) => typeof result === 'object')).toEqual([])
    expect(again.getWorksheet('Контроль')?.getCell('B4').result).toBe(1)
    const deadlines = again.getWorksheet('Сроки') ?? expect.fail()
    const states = [5, 6, 7, 8, 9, 10, 11].map((row) => deadlines.getCell(row, 8).result)
    expect(states.filter((state) => state === 'исполнено')).toHaveLength(1)
    const today = Date.now() / 86_400_000
    const due = (deadlines.getCell('F5').value as Date).getTime() / 86_400_000
    expect(Math.abs(Number(deadlines.getCell('G5').result) - (due - today))).toBeLessThanOrEqual(1.5)
  })
})
