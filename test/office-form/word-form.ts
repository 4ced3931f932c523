import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type Ran, runCli } from '../run-cli.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** Forms as Word writes them, put together by hand; and what was made of them. */

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
const names =
  `xmlns:w="${word}" xmlns:r="${office}" xmlns:wp="${drawing}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
  ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"' +
  ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" mc:Ignorable="w14"'

/** A run with text, and the properties it has. */
export function run(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r w:rsidR="00AB12CD">${own}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph of runs, or of one text. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : run(content)
  return `<w:p w:rsidR="00AB12CD" w:rsidRDefault="00EF0000">${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}

/** A placeholder as Word leaves it after somebody has typed and mended it. */
export function splitInRuns(...pieces: readonly string[]): string {
  return pieces
    .map((piece, index) => `<w:proofErr w:type="${index % 2 === 0 ? 'spellStart' : 'spellEnd'}"/>${run(piece)}`)
    .join('')
}

export const upright =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
export const lying =
  '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1418" w:right="567" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'

/** The end of a section that stands before another one. */
export function sectionEnd(properties: string): string {
  return p('<w:r/>', `<w:sectPr>${properties}</w:sectPr>`)
}

const styles = `<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="PT Serif" w:hAnsi="PT Serif"/><w:sz w:val="26"/><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:ind w:firstLine="709"/></w:pPr></w:style><w:style w:type="character" w:default="1" w:styleId="a0"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="Act"><w:name w:val="Текст приказа"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="1"><w:name w:val="Heading 2"/><w:basedOn w:val="a"/><w:rPr><w:i/></w:rPr></w:style></w:styles>`

const properties =
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Бланк</dc:title><dc:creator>Секретарь</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2019-01-01T00:00:00Z</dcterms:created></cp:coreProperties>'

/** A form: what stands in its body, the last section, other parts by name, and relations of the document by their kind. */
export interface FormText {
  readonly body: string
  readonly section?: string
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  readonly related?: Readonly<Record<string, string>>
  readonly type?: string
}

const usualType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

export function wordParts({ body, section = upright, parts = {}, related = {}, type = usualType }: FormText) {
  const kinds = { styles: 'styles.xml', ...related }
  const relations = Object.entries(kinds).map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${kind.replace(/\d+$/, '')}" Target="${target}"/>`,
  )
  const types = Object.entries(kinds).map(
    ([kind, target]) =>
      `<Override PartName="/word/${target}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind.replace(/\d+$/, '')}+xml"/>`,
  )
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
  const package_ = 'http://schemas.openxmlformats.org/package/2006'
  return {
    '[Content_Types].xml': `${head}<Types xmlns="${package_}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${type}"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${types.filter((each) => !each.includes('.image+')).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${package_}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': head + properties,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${package_}/relationships">${relations.join('')}</Relationships>`,
    'word/document.xml': `${head}<w:document ${names}><w:body>${body}<w:sectPr>${section}</w:sectPr></w:body></w:document>`,
    'word/styles.xml': head + styles,
    ...parts,
  } as Record<string, string | Uint8Array>
}

export function header(content: string, kind = 'hdr'): string {
  return `<w:${kind} ${names}>${content}</w:${kind}>`
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  )
  return zipSync(Object.fromEntries(entries))
}

export function wordForm(form: FormText): Uint8Array {
  return zipped(wordParts(form))
}

/** `template check` of such a form. */
export async function checked(bytes: Uint8Array, ...options: readonly string[]): Promise<Ran> {
  const path = join(temporaryFolder(), 'бланк.docx')
  writeFileSync(path, bytes)
  return runCli(['template', 'check', path, ...options])
}

interface Listed {
  readonly name: string
  readonly where: string
  readonly runs: number
  readonly line: number
}

export async function checkedAsJson(bytes: Uint8Array) {
  const { code, out } = await checked(bytes, '--format', 'json')
  const { findings, placeholders } = JSON.parse(out) as {
    findings: { rule: string; message: string; advice: string; line: number; column: number }[]
    placeholders: Listed[]
  }
  return { code, findings, placeholders, rules: findings.map(({ rule }) => rule) }
}

/** Text as it is read: a line for each paragraph, tabs and line ends as they are. */
export function textOf(xml: string): string {
  const flat = xml
    .replace(/<w:br\/>/g, '<w:t>\n</w:t>')
    .replace(/<w:tab\/>/g, '<w:t>\t</w:t>')
    .replace(/<w:noBreakHyphen\/>/g, '<w:t>\u2011</w:t>')
  return (flat.match(/<w:p[ >].*?<\/w:p>/gs) ?? [])
    .map((each) => (each.match(/<w:t[ >].*?<\/w:t>/gs) ?? []).map((piece) => piece.replace(/<[^>]*>/g, '')).join(''))
    .join('\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** A roadmap built into a form: what was said, and the parts of the document. */
export async function filled(bytes: Uint8Array, roadmap: string, ...options: readonly string[]) {
  const folder = temporaryFolder()
  const template = join(folder, 'бланк.docx')
  const output = join(folder, 'документ.docx')
  writeFileSync(template, bytes)
  const ran = await runCli(['build', roadmap, '--template', template, '-o', output, ...options])
  return { ...ran, output, ...(await partsOf(output)) }
}

async function partsOf(path: string) {
  const { existsSync, readFileSync } = await import('node:fs')
  const bytes = existsSync(path) ? readFileSync(path) : undefined
  const parts = bytes === undefined ? {} : unzipSync(bytes)
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  return { bytes, parts, xml, body: xml('word/document.xml'), text: textOf(xml('word/document.xml')) }
}

/** What is written for a test, as a file. */
export function roadmapFile(text: string): string {
  const path = join(temporaryFolder(), 'план.roadmap.yaml')
  writeFileSync(path, text)
  return path
}
