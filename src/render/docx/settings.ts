import type { Typography } from '../../layout/layout.ts'
import { twips } from './units.ts'

/** word/settings.xml. Written whole, in the order of the schema: the library has no word for mirrored margins. */

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Word 2013 and on: anything older opens in the «compatibility mode». */
const compatibility =
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'

export function documentSettings({ mirrored, indent, pageNumbers }: Typography): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:settings xmlns:w="${namespace}">` +
    `${mirrored ? '<w:mirrorMargins/>' : ''}<w:defaultTabStop w:val="${Math.max(twips(indent), leastTabStop)}"/>` +
    `${hasBacks({ mirrored, pageNumbers }) ? '<w:evenAndOddHeaders/>' : ''}${compatibility}` +
    '<w:themeFontLang w:val="ru-RU"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
  )
}

/** On the back of a sheet a number in the corner stands at the outer edge, which is the left one there. */
export function hasBacks({ mirrored, pageNumbers }: Pick<Typography, 'mirrored' | 'pageNumbers'>): boolean {
  return mirrored && pageNumbers.place === 'top-right'
}

/** Without an indent of paragraphs, tab stops still stand somewhere. */
const leastTabStop = twips(5)
