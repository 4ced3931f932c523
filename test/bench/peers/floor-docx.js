import { writeFloor } from './floor-office.js'

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
writeFloor(
  'word/document.xml',
  (text) => `<w:tc><w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`,
  (cells) => `<w:tr>${cells}</w:tr>`,
  (table) => `<w:document xmlns:w="${namespace}"><w:body><w:tbl>${table}</w:tbl></w:body></w:document>`,
)
