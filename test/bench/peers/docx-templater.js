/** docxtemplater: a form with a row that comes round for every event; sections have rows of their own. */
import { readFileSync, writeFileSync } from 'node:fs'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'

const [source, target] = process.argv.slice(2)
const sections = JSON.parse(readFileSync(source, 'utf8')).map(({ title, events }) => ({
  section: title,
  events: events.map((event) => ({
    ...event,
    responsible: event.responsible.join(', '),
    result: event.result.join('\n'),
  })),
}))
const cell = (text) =>
  `<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
const wide = (text) => `<w:tc><w:tcPr><w:gridSpan w:val="4"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
const events = `{#events}{title}|{due}|{responsible}|{result}{/events}`.split('|').map(cell).join('')
const rows = `<w:tr>${wide('{#sections}{section}')}</w:tr><w:tr>${events}</w:tr><w:tr>${wide('{/sections}')}</w:tr>`
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const form = new PizZip()
form.file(
  '[Content_Types].xml',
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
)
form.file(
  '_rels/.rels',
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
)
form.file(
  'word/document.xml',
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}"><w:body><w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl><w:p/></w:body></w:document>`,
)
const filled = new Docxtemplater(form, { paragraphLoop: true, linebreaks: true }).render({ sections })
writeFileSync(target, filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }))
