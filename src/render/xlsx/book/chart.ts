import { escapeXml } from '../../xml-text.ts'
import type { Chart, ChartLine } from '../sheet.ts'
import { fixedArea, sheetReference } from './address.ts'
import { declaration, relationNames } from './names.ts'

/** Lines over terms, drawn by the program that shows the sheet from the cells they stand for (DrawingML charts, 21.2). */
export function chartXml(chart: Chart, sheet: string, font: string): string {
  const lines = chart.lines.map((line, index) => lineXml(line, index, chart, sheet))
  return (
    `${declaration}<c:chartSpace xmlns:c="${chartNames}" xmlns:a="${drawingNames}" xmlns:r="${relationNames}">` +
    '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>' +
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join('')}<c:marker val="1"/>` +
    `<c:axId val="1"/><c:axId val="2"/></c:lineChart>${labelAxis}${valueAxis}</c:plotArea>` +
    '<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/></c:chart>' +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(font)}</c:chartSpace>`
  )
}

const chartNames = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
export const drawingNames = 'http://schemas.openxmlformats.org/drawingml/2006/main'

/** In hundredths of a point. */
const textSize = 800

/** In English Metric Units, 12 700 to a point. */
const lineWidth = 22_225
const thinLine = 6350

function lineXml(
  { name, color, isDashed, columns, values }: ChartLine,
  index: number,
  chart: Chart,
  sheet: string,
): string {
  const { labels, row } = chart
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`
  const dash = isDashed ? '<a:prstDash val="dash"/>' : ''
  const categories = labels.texts.map((text, at) => `<c:pt idx="${at}"><c:v>${escapeXml(text)}</c:v></c:pt>`)
  const numbers = values.map((value, at) => (value === undefined ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`))
  const reference = (at: number, range: ChartLine['columns']) =>
    `<c:f>${escapeXml(`${sheetReference(sheet)}!${fixedArea({ rows: { start: at, end: at + 1 }, columns: range })}`)}</c:f>`
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>` +
    `<c:spPr><a:ln w="${lineWidth}" cap="rnd">${fill}${dash}<a:round/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="circle"/><c:size val="${isDashed ? 4 : 6}"/><c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>` +
    `<c:cat><c:strRef>${reference(labels.row, labels.columns)}<c:strCache><c:ptCount val="${categories.length}"/>${categories.join('')}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef>${reference(row, columns)}<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${numbers.length}"/>${numbers.join('')}</c:numCache></c:numRef></c:val>` +
    '<c:smooth val="0"/></c:ser>'
  )
}

const greyLine = `<c:spPr><a:ln w="${thinLine}"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>`
const paleLines = `<c:majorGridlines><c:spPr><a:ln w="${thinLine}"><a:solidFill><a:srgbClr val="E7E6E6"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`

const labelAxis =
  '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>' +
  `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${greyLine}` +
  '<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>'

const valueAxis =
  '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
  `${paleLines}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
  '<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="1"/><c:crosses val="autoZero"/>' +
  '<c:crossBetween val="between"/></c:valAx>'

function textXml(font: string): string {
  const face = escapeXml(font)
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${textSize}"><a:latin typeface="${face}"/><a:cs typeface="${face}"/>` +
    '</a:defRPr></a:pPr><a:endParaRPr lang="ru-RU"/></a:p></c:txPr>'
  )
}
