/** The library's workbook without its readers, its streams and its tables of text: the library's types know it by its whole only. */
declare module 'exceljs/lib/doc/workbook.js' {
  export { Workbook as default } from 'exceljs'
}
