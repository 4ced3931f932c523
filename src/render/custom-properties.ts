import type { RenderMeta } from './meta.ts'
import { escapeXml } from './xml-text.ts'

/** docProps/custom.xml of Word files and workbooks: what the file was made from. */

const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'

/** Properties that users give (ECMA-376 part 1, 22.3): the identifier is the same for all, their numbers begin at 2. */
const userDefined = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

/** Undefined where the file shall not tell. */
export function customProperties({ provenance, generator }: RenderMeta): string | undefined {
  if (provenance === undefined) return undefined
  const { source, sha256, included } = provenance
  const said: (readonly [string, string])[] = [
    ...(source === undefined ? [] : [['Исходный файл', source] as const]),
    ['SHA-256 исходного файла', sha256],
    ...included.flatMap((each, index) => [
      [`Включённый файл ${index + 1}`, each.name] as const,
      [`SHA-256 включённого файла ${index + 1}`, each.sha256] as const,
    ]),
    ['Программа', generator],
  ]
  const properties = said.map(
    ([name, value], index) =>
      `<property fmtid="${userDefined}" pid="${index + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${namespace}" xmlns:vt="${types}">${properties.join('')}</Properties>`
}
