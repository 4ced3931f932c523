import { escapeXml, xmlText } from '../../xml-text.ts'

/** Text as it is shown in a cell: a tab is shown as nothing, so it becomes a space; «delete» no program shows. */
export function cellText(text: string): string {
  const plain = xmlText(text)
  return /[\t\x7f_]/.test(plain) ? escapeCodes(plain.replaceAll('\t', ' ').replaceAll('\x7f', '')) : plain
}

/** In a cell `_x0041_` is an escape for «A» (ECMA-376 part 1, 22.9.2.19, ST_Xstring); so its underscore is escaped. */
function escapeCodes(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

/** Text between tags, as the library writes it elsewhere in the workbook. */
export function writtenText(text: string): string {
  return escapeXml(text).replaceAll("'", '&apos;')
}
