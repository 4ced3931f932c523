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
    await mark(join(folder, 'rich.xlsx'), 'F7', 'исполнено')
    recalculating(join(folder, 'profile', 'user'))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const counted = join(folder, 'counted')
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      counted,
      join(folder, 'rich.xlsx'),
    ])
    const again = new ExcelJS.Workbook()
    await again.xlsx.readFile(join(counted, 'rich.xlsx'))
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

/** Writes into an empty cell of the sheet of control, and into nothing else. */
async function mark(path: string, address: string, text: string): Promise<void> {
  const parts = unzipSync(readFileSync(path))
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const place = book.worksheets.findIndex(({ name }) => name === 'Контроль') + 1
  const sheet = `xl/worksheets/sheet${place}.xml`
  const xml = strFromU8(parts[sheet] ?? new Uint8Array())
  const empty = new RegExp(`<c r="${address}" (s="\\d+")/>`)
  expect(xml).toMatch(empty)
  parts[sheet] = strToU8(xml.replace(empty, `<c r="${address}" $1 t="inlineStr"><is><t>${text}</t></is></c>`))
  writeFileSync(path, zipSync(parts))
}
