import { bug } from '../../../bug.ts'
import { escapeXml } from '../../xml-text.ts'
import { cellText } from './cell-text.ts'
import { declaration, mainNames, relationNames } from './names.ts'
import type { Package } from './package.ts'

/** The texts of cells, each kept once. */
export class Strings {
  private readonly indexes = new Map<string, number>()
  private readonly items: string[] = []
  count = 0

  indexOf(text: string): number {
    this.count++
    const known = this.indexes.get(text)
    if (known !== undefined) return known
    this.indexes.set(text, this.items.length)
    return this.items.push(`<si><t xml:space="preserve">${escapeXml(cellText(text))}</t></si>`) - 1
  }

  get uniqueCount(): number {
    return this.items.length
  }

  xml(): string {
    return this.items.join('')
  }
}

const part = 'xl/sharedStrings.xml'

/** Behind the texts of the library, where it has any. The place of the first one in the list is given back. */
export function addStrings(files: Package, strings: Strings): number {
  if (strings.count === 0) return 0
  if (!files.has(part)) {
    files.add(
      part,
      `${declaration}<sst xmlns="${mainNames}" count="0" uniqueCount="0"></sst>`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml',
    )
    files.relate('xl/_rels/workbook.xml.rels', 'rIdStrings', `${relationNames}/sharedStrings`, 'sharedStrings.xml')
  }
  let before = 0
  files.change(part, (xml) => {
    const [counts, all, unique] = /count="(\d+)" uniqueCount="(\d+)"/.exec(xml) ?? bug(`no counts in ${part}`)
    before = Number(unique)
    const sums = `count="${Number(all) + strings.count}" uniqueCount="${before + strings.uniqueCount}"`
    return xml.replace(counts, sums).replace('</sst>', () => `${strings.xml()}</sst>`)
  })
  return before
}
