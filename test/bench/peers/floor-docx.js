/** The least that a Word file of a roadmap costs in Node: js-yaml, cells as strings, a zip. */
import { readFileSync, writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { load } from 'js-yaml'

const [source, target] = process.argv.slice(2)
const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign])
const cell = (text) => `<w:tc><w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p></w:tc>`
const rows = load(readFileSync(source, 'utf8')).разделы.flatMap(({ название, мероприятия }) => [
  [название],
  ...мероприятия.map((each) => [
    each.название,
    each.сроки,
    each.ответственные.join(', '),
    [each.результат].flat().join('\n'),
  ]),
])
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const table = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')
const document = `<w:document xmlns:w="${namespace}"><w:body><w:tbl>${table}</w:tbl></w:body></w:document>`
writeFileSync(target, zipSync({ 'word/document.xml': strToU8(document) }, { level: 6 }))
