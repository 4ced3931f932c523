import { bug } from '../../../bug.ts'
import { escapeXml } from '../../xml-text.ts'
import { type Part, pack, type TextInPieces } from '../../zip.ts'

const typesPart = '[Content_Types].xml'

/** The files that the library has written, on their way into the workbook. */
export class Package {
  private readonly parts: Map<string, Part>

  constructor(parts: ReadonlyMap<string, string>) {
    this.parts = new Map(parts)
  }

  change(name: string, by: (xml: string) => string): void {
    this.parts.set(name, by(this.textOf(name)))
  }

  /** A part that is made of what the library has written while it is packed, behind those before it. Nothing changes it later. */
  stream(name: string, by: (xml: string) => TextInPieces): void {
    this.parts.set(name, by(this.textOf(name)))
  }

  private textOf(name: string): string {
    const part = this.parts.get(name)
    return typeof part === 'string' ? part : bug(`the library has written no ${name}`)
  }

  /** A part that the library has not written; a list of relations needs no type. */
  add(name: string, xml: string, type?: string): void {
    this.parts.set(name, xml)
    if (type === undefined) return
    const override = `<Override PartName="/${name}" ContentType="${type}"/>`
    this.change(typesPart, (types) => replaced(types, '</Types>', `${override}</Types>`))
  }

  /** One more relation in a list of them. */
  relate(list: string, id: string, type: string, target: string): void {
    const relation = `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`
    this.change(list, (xml) => replaced(xml, '</Relationships>', `${relation}</Relationships>`))
  }

  bytes(): Uint8Array {
    return pack(this.parts, level)
  }
}

/** A level less than usual saves a long sheet almost half of the time and costs three hundredths of its packed size. */
const level = 5

/** The library may be asked for what it writes in another way one day: that shall not pass unseen. */
export function replaced(xml: string, found: string | RegExp, by: string): string {
  const result = xml.replace(found, () => by)
  return result === xml ? bug(`${found} is not in what the library writes`) : result
}
