/** The least that a Word file of a roadmap costs in Node: its text cut into cells, written as strings, zipped. */
import { readFileSync, writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'

const [source, target] = process.argv.slice(2)
const cell = (text) => {
  const escaped = text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign])
  return `<w:tc><w:p><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p></w:tc>`
}
const events = readFileSync(source, 'utf8').split('\n  - название: ').slice(1)
const rows = events.map((event) => `<w:tr>${event.split('\n').map(cell).join('')}</w:tr>`)
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const document = `<w:document xmlns:w="${namespace}"><w:body><w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`
writeFileSync(target, zipSync({ 'word/document.xml': strToU8(document) }, { level: 6 }))
