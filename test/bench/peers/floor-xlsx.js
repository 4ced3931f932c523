import { writeFloor } from './floor-office.js'

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
writeFloor(
  'xl/worksheets/sheet1.xml',
  (text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`,
  (cells) => `<row>${cells}</row>`,
  (rows) => `<worksheet xmlns="${namespace}"><sheetData>${rows}</sheetData></worksheet>`,
)
