import { strFromU8, strToU8, unzipSync } from 'fflate'
import { bug } from '../../../bug.ts'
import { pack } from '../../zip.ts'
import { defaultPoints, fontName } from './write.ts'

/** What exceljs has no words for, written into its file; then the package in its fixed form. */
export function finish(archive: Uint8Array, custom: string | undefined): Uint8Array {
  const parts = unzipSync(archive)
  for (const [name, part] of Object.entries(parts)) {
    if (name === 'xl/styles.xml') parts[name] = strToU8(withDefaultFont(strFromU8(part)))
    if (name.startsWith('xl/worksheets/sheet')) parts[name] = strToU8(unfolded(withoutComplaints(strFromU8(part))))
  }
  if (custom !== undefined) addCustomProperties(parts, custom)
  return pack(new Map(Object.entries(parts).filter(([name]) => !name.endsWith('/'))))
}

/** exceljs knows none of them. */
function addCustomProperties(parts: Record<string, Uint8Array>, custom: string): void {
  const change = (name: string, found: RegExp, added: string) => {
    const part = strFromU8(parts[name] ?? bug(`exceljs writes no ${name}`))
    parts[name] = strToU8(replaced(part, found, (end) => added + end))
  }
  const part = 'docProps/custom.xml'
  parts[part] = strToU8(custom)
  change(
    '[Content_Types].xml',
    /<\/Types>/,
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`,
  )
  change(
    '_rels/.rels',
    /<\/Relationships>/,
    `<Relationship Id="rIdCustom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${part}"/>`,
  )
}

/** The first font of the list is the default one: the font of empty cells and the measure of column widths. */
function withDefaultFont(styles: string): string {
  const font = `<font><sz val="${defaultPoints}"/><color theme="1"/><name val="${fontName}"/><family val="1"/><charset val="204"/></font>`
  return replaced(styles, /<font>.*?<\/font>/, () => font)
}

/** «1» in a column of numbers is meant as text: no green corners. Their place is behind the page breaks (CT_Worksheet, 18.3.1.99). */
function withoutComplaints(sheet: string): string {
  const range = /<dimension ref="([^"]+)"\/>/.exec(sheet)?.[1] ?? bug('a sheet without a dimension')
  const ignored = `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`
  return replaced(sheet, /<\/headerFooter>(?:<rowBreaks.*?<\/rowBreaks>)?/, (before) => before + ignored)
}

/** exceljs says of every row that can be folded that it is. */
function unfolded(sheet: string): string {
  return sheet.replaceAll(' collapsed="1"', '')
}

function replaced(xml: string, found: RegExp, by: (found: string) => string): string {
  const result = xml.replace(found, by)
  return result === xml ? bug(`${found} is not in what exceljs writes`) : result
}
