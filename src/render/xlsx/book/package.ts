import { strToU8 } from 'fflate'
import type { Layout } from '../../../layout/layout.ts'
import { customProperties } from '../../custom-properties.ts'
import type { RenderMeta } from '../../meta.ts'
import { appProperties, coreProperties } from '../../office-properties.ts'
import { escapeXml } from '../../xml-text.ts'
import { pack } from '../../zip.ts'
import type { Sheet } from '../sheet.ts'
import { fixedArea, sheetReference } from './address.ts'
import { drawingParts } from './drawing.ts'
import { declaration, mainNames, relationNames } from './names.ts'
import { type Relation, relationsXml } from './relations.ts'
import { Strings } from './strings.ts'
import { StyleSheet } from './style-sheet.ts'
import { everything, worksheetXml } from './worksheet.ts'

/**
 * A workbook as a file. Every part is text, turned into bytes as soon as it is written: a long table costs little more than
 * its file, where a library's tree of cells takes many times as much.
 */
export function workbookFile(sheets: readonly Sheet[], active: number, layout: Layout, meta: RenderMeta): Uint8Array {
  const { typography } = layout
  const setting = { strings: new Strings(), styles: new StyleSheet(typography.font), typography }
  const parts = new Map<string, Uint8Array>()
  const add = (name: string, xml: string) => parts.set(name, strToU8(xml))
  let charts = 0
  for (const [index, sheet] of sheets.entries()) {
    add(`xl/${sheetPart(index)}`, worksheetXml(sheet, { isActive: index === active, isFirst: index === 0 }, setting))
    for (const [name, xml] of drawingParts(sheet, index + 1, charts, typography.font)) add(name, xml)
    charts += sheet.charts.length
  }
  add('xl/styles.xml', setting.styles.xml())
  add('xl/sharedStrings.xml', setting.strings.xml())
  add('xl/workbook.xml', workbookXml(sheets, active))
  add('xl/_rels/workbook.xml.rels', relationsXml(workbookRelations(sheets)))
  const custom = customProperties(meta)
  if (custom !== undefined) add('docProps/custom.xml', custom)
  add('_rels/.rels', relationsXml(custom === undefined ? packageRelations : [...packageRelations, customRelation]))
  add('docProps/core.xml', coreProperties(layout, meta))
  add('docProps/app.xml', appProperties(layout, meta))
  add('[Content_Types].xml', typesXml([...parts.keys()]))
  return pack(parts)
}

function sheetPart(index: number): string {
  return `worksheets/sheet${index + 1}.xml`
}

function workbookXml(sheets: readonly Sheet[], active: number): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const counts = sheets.some(({ rows }) => rows.some(({ cells }) => cells.some(({ formula }) => formula !== undefined)))
  return (
    `${declaration}<workbook xmlns="${mainNames}" xmlns:r="${relationNames}"><workbookPr/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000" tabRatio="850" activeTab="${active}"/></bookViews>` +
    `<sheets>${listed.join('')}</sheets><definedNames>${sheets.flatMap(namesXml).join('')}</definedNames>` +
    // What hangs on the day is counted anew when the workbook is opened.
    `${counts ? '<calcPr calcId="191029" fullCalcOnLoad="1"/>' : ''}</workbook>`
  )
}

/** What is filtered, printed and repeated, as Excel wants to be told: by names of its own. */
function namesXml(sheet: Sheet, index: number): string[] {
  const { name, filter, repeated, frozenColumns } = sheet
  const reference = sheetReference(name)
  const defined = (own: string, value: string, more = '') =>
    `<definedName name="_xlnm.${own}" localSheetId="${index}"${more}>${escapeXml(value)}</definedName>`
  const titles = [
    ...(frozenColumns > 0 ? [`${reference}!$A:$${lastLetter(frozenColumns)}`] : []),
    ...(repeated === undefined ? [] : [`${reference}!$${repeated.start + 1}:$${repeated.end}`]),
  ]
  return [
    ...(filter === undefined ? [] : [defined('_FilterDatabase', `${reference}!${fixedArea(filter)}`, ' hidden="1"')]),
    defined('Print_Area', `${reference}!${fixedArea(everything(sheet))}`),
    ...(titles.length === 0 ? [] : [defined('Print_Titles', titles.join(','))]),
  ]
}

function lastLetter(columns: number): string {
  return String.fromCharCode(64 + columns)
}

function workbookRelations(sheets: readonly Sheet[]): Relation[] {
  return [
    ...sheets.map((_, index): Relation => [`${relationNames}/worksheet`, sheetPart(index)]),
    [`${relationNames}/styles`, 'styles.xml'],
    [`${relationNames}/sharedStrings`, 'sharedStrings.xml'],
  ]
}

const packageRelations: readonly Relation[] = [
  [`${relationNames}/officeDocument`, 'xl/workbook.xml'],
  ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
  [`${relationNames}/extended-properties`, 'docProps/app.xml'],
]

const customRelation: Relation = [`${relationNames}/custom-properties`, 'docProps/custom.xml']

/** The type of every part, told by its place. */
const types: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  [/^xl\/worksheets\/sheet/, 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'],
  [/^xl\/styles/, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'],
  [/^xl\/sharedStrings/, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'],
  [/^xl\/drawings\/drawing/, 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  [/^xl\/charts\/chart/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/^docProps\/core/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/custom/, 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  [/^docProps\/app/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
]

function typesXml(names: readonly string[]): string {
  const overrides = names.flatMap((name) => {
    const type = types.find(([place]) => place.test(name))?.[1]
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`]
  })
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  )
}
