/** The least that a workbook of a roadmap costs in Node: js-yaml, cells as strings, a zip. */
import { readFileSync, writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { load } from 'js-yaml'

const [source, target] = process.argv.slice(2)
const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign])
const cell = (text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
const rows = load(readFileSync(source, 'utf8')).разделы.flatMap(({ название, мероприятия }) => [
  [название],
  ...мероприятия.map((each) => [
    each.название,
    each.сроки,
    each.ответственные.join(', '),
    [each.результат].flat().join('\n'),
  ]),
])
const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const data = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')
const sheet = `<worksheet xmlns="${namespace}"><sheetData>${data}</sheetData></worksheet>`
writeFileSync(target, zipSync({ 'xl/worksheets/sheet1.xml': strToU8(sheet) }, { level: 6 }))
