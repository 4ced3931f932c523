import { childrenOf, type Element } from './xml.ts'

/** The order the schema wants the properties of a paragraph in (ISO/IEC 29500-1, CT_PPr). */
const order = [
  'pStyle',
  'keepNext',
  'keepLines',
  'pageBreakBefore',
  'framePr',
  'widowControl',
  'numPr',
  'suppressLineNumbers',
  'pBdr',
  'shd',
  'tabs',
  'suppressAutoHyphens',
  'kinsoku',
  'wordWrap',
  'overflowPunct',
  'topLinePunct',
  'autoSpaceDE',
  'autoSpaceDN',
  'bidi',
  'adjustRightInd',
  'snapToGrid',
  'spacing',
  'ind',
  'contextualSpacing',
  'mirrorIndents',
  'suppressOverlap',
  'jc',
  'textDirection',
  'textAlignment',
  'textboxTightWrap',
  'outlineLvl',
  'divId',
  'cnfStyle',
  'rPr',
  'sectPr',
  'pPrChange',
]

/** Puts a property where it belongs among the others; one of the same name gives way. */
export function putInOrder(properties: Element, property: Element): Element {
  const place = order.indexOf(property.localName ?? '')
  for (const child of childrenOf(properties)) if (child.localName === property.localName) properties.removeChild(child)
  const next = childrenOf(properties).find((child) => order.indexOf(child.localName ?? '') > place)
  properties.insertBefore(property, next ?? null)
  return property
}
