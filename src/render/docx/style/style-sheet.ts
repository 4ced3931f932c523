import type { Typography } from '../../../layout/layout.ts'
import { escapeXml } from '../../xml-text.ts'
import { twips, twipsOfPoints } from '../units.ts'
import type { Look } from './look.ts'

/** word/styles.xml. Written whole: the library's own sheet brings blue headings and thirty styles nobody uses. */

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export const strongStyle = 'Strong'
export const gridTableStyle = 'RoadmapTable'
export const plainTableStyle = 'PlainTable'

/** In millimetres, between the border of a cell and its text. */
export const cellMargins = { side: 1.5, top: 0.4, bottom: 0.6 }

export function styleSheet(looks: readonly Look[], typography: Typography): string {
  const styles = [...looks.map(paragraphStyle), ...otherStyles].join('')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="${namespace}">${defaultsOf(typography)}${styles}</w:styles>`
}

function defaultsOf({ font: written, size }: Typography): string {
  const font = escapeXml(written)
  return (
    '<w:docDefaults><w:rPrDefault><w:rPr>' +
    `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>` +
    `${sizeXml(size)}<w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
  )
}

function paragraphStyle(look: Look): string {
  const isDefault = look.id === 'Normal'
  const attributes = `${isDefault ? ' w:default="1"' : ''}${look.builtIn ? '' : ' w:customStyle="1"'}`
  return (
    `<w:style w:type="paragraph"${attributes} w:styleId="${look.id}"><w:name w:val="${escapeXml(look.name)}"/>` +
    `${look.basedOn === undefined ? '' : `<w:basedOn w:val="${look.basedOn}"/>`}<w:qFormat/>` +
    `${element('w:pPr', paragraphXml(look))}${element('w:rPr', runXml(look))}</w:style>`
  )
}

/** In the order the schema wants. */
function paragraphXml(look: Look): string {
  return [
    look.keepNext ? '<w:keepNext/>' : '',
    look.keepLines ? '<w:keepLines/>' : '',
    spacingXml(look),
    look.firstLine === undefined ? '' : `<w:ind w:firstLine="${twips(look.firstLine)}"/>`,
    look.align === undefined ? '' : `<w:jc w:val="${look.align}"/>`,
    look.rank === undefined ? '' : `<w:outlineLvl w:val="${look.rank - 1}"/>`,
  ].join('')
}

function spacingXml({ before, after, line, exactLine }: Look): string {
  const attributes = [
    before === undefined ? '' : ` w:before="${twipsOfPoints(before)}"`,
    after === undefined ? '' : ` w:after="${twipsOfPoints(after)}"`,
    line === undefined ? '' : ` w:line="${Math.round(line * 240)}" w:lineRule="auto"`,
    exactLine === undefined ? '' : ` w:line="${twipsOfPoints(exactLine)}" w:lineRule="exact"`,
  ].join('')
  return attributes === '' ? '' : `<w:spacing${attributes}/>`
}

function runXml({ bold, hidden, size }: Look): string {
  return `${bold ? '<w:b/><w:bCs/>' : ''}${hidden ? '<w:vanish/>' : ''}${size === undefined ? '' : sizeXml(size)}`
}

function sizeXml(points: number): string {
  const halves = Math.round(points * 2)
  return `<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`
}

function element(name: string, content: string): string {
  return content === '' ? '' : `<${name}>${content}</${name}>`
}

const noMargins = cellMarginsXml({ side: 0, top: 0, bottom: 0 })

const otherStyles = [
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  `<w:style w:type="character" w:styleId="${strongStyle}"><w:name w:val="Strong"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>`,
  noteReference('FootnoteReference', 'footnote reference'),
  noteReference('EndnoteReference', 'endnote reference'),
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>',
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${noMargins}</w:tblPr></w:style>`,
  tableStyle(plainTableStyle, 'Таблица без рамки', noMargins),
  tableStyle(gridTableStyle, 'Таблица дорожной карты', `${bordersXml()}${cellMarginsXml(cellMargins)}`),
]

/** The library's parts for notes name these two. */
function noteReference(id: string, name: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`
}

function tableStyle(id: string, name: string, properties: string): string {
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:tblPr>${properties}</w:tblPr></w:style>`
}

function bordersXml(): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const lines = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  return `<w:tblBorders>${lines.join('')}</w:tblBorders>`
}

function cellMarginsXml({ side, top, bottom }: typeof cellMargins): string {
  const margin = (name: string, width: number) => `<w:${name} w:w="${twips(width)}" w:type="dxa"/>`
  return `<w:tblCellMar>${margin('top', top)}${margin('left', side)}${margin('bottom', bottom)}${margin('right', side)}</w:tblCellMar>`
}
