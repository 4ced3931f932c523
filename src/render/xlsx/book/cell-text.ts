import { xmlText } from '../../xml-text.ts'

/** Text as it is handed to the library: a tab is shown as nothing, so it becomes a space; «delete» the library drops. */
export function cellText(text: string): string {
  return escapeCodes(xmlText(text).replaceAll('\t', ' ').replaceAll('\x7f', ''))
}

/** In a cell `_x0041_` is an escape for «A» (ECMA-376 part 1, 22.9.2.19, ST_Xstring); so its underscore is escaped. */
function escapeCodes(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}
