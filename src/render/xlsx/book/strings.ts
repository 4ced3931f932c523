import { bug } from '../../../bug.ts'
import { escapeXml } from '../../xml-text.ts'
import { cellText } from './cell-text.ts'
import { declaration, mainNames, relationNames } from './names.ts'
import { type Package, replaced } from './package.ts'

/** The texts of cells, each kept once. */
export class Strings {
  private readonly places = new Map<string, number>()
  /** Of cells that have one. */
  count = 0

  add(text: string): void {
    this.count++
    if (!this.places.has(text)) this.places.set(text, this.places.size)
  }

  placeOf(text: string): number {
    return this.places.get(text) ?? bug('a text that was not there before')
  }

  get uniqueCount(): number {
    return this.places.size
  }

  *xml(): Generator<string> {
    for (const text of this.places.keys()) yield `<si><t xml:space="preserve">${escapeXml(cellText(text))}</t></si>`
  }
}

const part = 'xl/sharedStrings.xml'
const end = '</sst>'

/** Behind the texts of the library, where it has any. The place of the first one in the list is given back. */
export function addStrings(files: Package, strings: Strings): number {
  if (strings.count === 0) return 0
  if (!files.has(part)) {
    files.add(
      part,
      `${declaration}<sst xmlns="${mainNames}" count="0" uniqueCount="0">${end}`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml',
    )
    files.relate('xl/_rels/workbook.xml.rels', 'rIdStrings', `${relationNames}/sharedStrings`, 'sharedStrings.xml')
  }
  let before = 0
  files.change(part, (xml) => {
    const [counts, all, unique] = /count="(\d+)" uniqueCount="(\d+)"/.exec(xml) ?? bug(`no counts in ${part}`)
    before = Number(unique)
    const sums = `count="${Number(all) + strings.count}" uniqueCount="${before + strings.uniqueCount}"`
    return replaced(xml, counts, sums)
  })
  files.stream(part, function* (xml) {
    yield replaced(xml, end, '')
    yield* strings.xml()
    yield end
  })
  return before
}
