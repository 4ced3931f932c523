import { strToU8 } from 'fflate'
import type { Layout } from '../../../layout/layout.ts'
import { customProperties } from '../../custom-properties.ts'
import type { RenderMeta } from '../../meta.ts'
import { appProperties, coreProperties } from '../../office-properties.ts'
import { escapeXml } from '../../xml-text.ts'
import { pack } from '../../zip.ts'
import type { Area, Sheet } from '../sheet.ts'
import { columnLetters, fixedArea, sheetReference } from './address.ts'
import { drawingParts } from './drawing.ts'
import { declaration, mainNames, relationNames } from './names.ts'
import { type Relation, relationsXml } from './relations.ts'
import type { Setting } from './setting.ts'
import { Strings } from './strings.ts'
import { StyleSheet } from './style-sheet.ts'
import { everything, worksheetXml } from './worksheet.ts'

/**
 * A workbook on its way into a file. Every sheet is text, turned into bytes as soon as it comes: a long table costs little more
 * than its file, where a library's tree of cells takes many times as much.
 */
export class Book {
  private readonly active: number
  private readonly layout: Layout
  private readonly setting: Setting
  private readonly parts = new Map<string, Uint8Array>()
  private readonly sheets: SheetSummary[] = []
  private charts = 0

  /** `active` – the sheet that is seen first. */
  constructor(active: number, layout: Layout) {
    const { typography } = layout
    this.active = active
    this.layout = layout
    this.setting = { strings: new Strings(), styles: new StyleSheet(typography.font), typography }
  }

  add(sheet: Sheet): void {
    const index = this.sheets.length
    this.sheets.push(summaryOf(sheet))
    const place = { isActive: index === this.active, isFirst: index === 0 }
    this.part(`xl/${sheetPart(index)}`, worksheetXml(sheet, place, this.setting))
    for (const [name, xml] of drawingParts(sheet, index + 1, this.charts, this.layout.typography.font))
      this.part(name, xml)
    this.charts += sheet.charts.length
  }

  file(meta: RenderMeta): Uint8Array {
    const { strings, styles } = this.setting
    const custom = customProperties(meta)
    this.part('xl/styles.xml', styles.xml())
    this.part('xl/sharedStrings.xml', strings.xml())
    this.part('xl/workbook.xml', workbookXml(this.sheets, this.active))
    this.part('xl/_rels/workbook.xml.rels', relationsXml(workbookRelations(this.sheets.length)))
    if (custom !== undefined) this.part('docProps/custom.xml', custom)
    this.part(
      '_rels/.rels',
      relationsXml(custom === undefined ? packageRelations : [...packageRelations, customRelation]),
    )
    this.part('docProps/core.xml', coreProperties(this.layout, meta))
    this.part('docProps/app.xml', appProperties(this.layout, meta))
    this.part('[Content_Types].xml', typesXml([...this.parts.keys()]))
    return pack(this.parts)
  }

  private part(name: string, xml: string): void {
    this.parts.set(name, strToU8(xml))
  }
}

/** What the list of sheets says of one. */
interface SheetSummary extends Pick<Sheet, 'name' | 'filter' | 'repeated' | 'frozenColumns'> {
  readonly printed: Area
  readonly counts: boolean
}

function summaryOf(sheet: Sheet): SheetSummary {
  const { name, filter, repeated, frozenColumns, rows } = sheet
  const counts = rows.some(({ cells }) => cells.some(({ formula }) => formula !== undefined))
  return { name, filter, repeated, frozenColumns, printed: everything(sheet), counts }
}

function sheetPart(index: number): string {
  return `worksheets/sheet${index + 1}.xml`
}

function workbookXml(sheets: readonly SheetSummary[], active: number): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return (
    `${declaration}<workbook xmlns="${mainNames}" xmlns:r="${relationNames}"><workbookPr/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000" tabRatio="850" activeTab="${active}"/></bookViews>` +
    `<sheets>${listed.join('')}</sheets><definedNames>${sheets.flatMap(namesXml).join('')}</definedNames>` +
    // What hangs on the day is counted anew when the workbook is opened.
    `${sheets.some(({ counts }) => counts) ? '<calcPr calcId="191029" fullCalcOnLoad="1"/>' : ''}</workbook>`
  )
}

/** What is filtered, printed and repeated, as Excel wants to be told: by names of its own. */
function namesXml({ name, filter, repeated, frozenColumns, printed }: SheetSummary, index: number): string[] {
  const reference = sheetReference(name)
  const defined = (own: string, value: string, more = '') =>
    `<definedName name="_xlnm.${own}" localSheetId="${index}"${more}>${escapeXml(value)}</definedName>`
  const titles = [
    ...(frozenColumns > 0 ? [`${reference}!$A:$${columnLetters(frozenColumns - 1)}`] : []),
    ...(repeated === undefined ? [] : [`${reference}!$${repeated.start + 1}:$${repeated.end}`]),
  ]
  return [
    ...(filter === undefined ? [] : [defined('_FilterDatabase', `${reference}!${fixedArea(filter)}`, ' hidden="1"')]),
    defined('Print_Area', `${reference}!${fixedArea(printed)}`),
    ...(titles.length === 0 ? [] : [defined('Print_Titles', titles.join(','))]),
  ]
}

function workbookRelations(sheets: number): Relation[] {
  return [
    ...Array.from({ length: sheets }, (_, index): Relation => [`${relationNames}/worksheet`, sheetPart(index)]),
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
