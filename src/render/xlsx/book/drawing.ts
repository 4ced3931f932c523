import { escapeXml } from '../../xml-text.ts'
import type { Chart, Sheet } from '../sheet.ts'
import { chartXml, drawingNames } from './chart.ts'
import { declaration, relationNames } from './names.ts'
import type { Package } from './package.ts'
import { type Relation, relationsXml } from './relations.ts'

/**
 * The charts of a sheet as parts of the package: the drawing that places them, and one part each; exceljs knows none of them.
 * `number` is the sheet's, from 1; `before` – how many charts the sheets before have.
 */
export function addDrawing(
  files: Package,
  { charts, name }: Sheet,
  number: number,
  before: number,
  font: string,
): void {
  if (charts.length === 0) return
  const chartPart = (index: number) => `charts/chart${before + index + 1}.xml`
  const drawing = `drawings/drawing${number}.xml`
  files.add(
    `xl/worksheets/_rels/sheet${number}.xml.rels`,
    relationsXml([[`${relationNames}/drawing`, `../${drawing}`]]),
  )
  files.add(`xl/${drawing}`, drawingXml(charts), 'application/vnd.openxmlformats-officedocument.drawing+xml')
  files.add(
    `xl/drawings/_rels/drawing${number}.xml.rels`,
    relationsXml(charts.map((_, index): Relation => [`${relationNames}/chart`, `../${chartPart(index)}`])),
  )
  for (const [index, chart] of charts.entries())
    files.add(`xl/${chartPart(index)}`, chartXml(chart, name, font), chartType)
}

const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'

const placeNames = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'
const chartNames = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

function drawingXml(charts: readonly Chart[]): string {
  return `${declaration}<xdr:wsDr xmlns:xdr="${placeNames}" xmlns:a="${drawingNames}" xmlns:r="${relationNames}" xmlns:c="${chartNames}">${charts.map(anchorXml).join('')}</xdr:wsDr>`
}

/** In English Metric Units: the frame of the cell stays to be seen. */
const inset = 19_050

/** The description is for screen readers. */
function anchorXml({ row, column, title }: Chart, index: number): string {
  const corner = (atRow: number, atColumn: number, offset: number) =>
    `<xdr:col>${atColumn}</xdr:col><xdr:colOff>${offset}</xdr:colOff><xdr:row>${atRow}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff>`
  return (
    `<xdr:twoCellAnchor><xdr:from>${corner(row, column, inset)}</xdr:from><xdr:to>${corner(row + 1, column + 1, 0)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="График ${index + 1}" descr="${escapeXml(`План и факт: ${title}`)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${chartNames}"><c:chart r:id="rId${index + 1}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  )
}
