import { escapeXml } from '../../xml-text.ts'
import type { Input } from '../sheet.ts'
import { areaAddress } from './address.ts'

/** What may be written in open cells (18.3.1.33). */
export function inputsXml(inputs: readonly Input[]): string {
  if (inputs.length === 0) return ''
  return `<dataValidations count="${inputs.length}">${inputs.map(inputXml).join('')}</dataValidations>`
}

function inputXml({ area, allowed, title, words }: Input): string {
  const told = `errorTitle="${escapeXml(title)}" error="${escapeXml(words)}"`
  const common = `allowBlank="1" showErrorMessage="1" ${told} sqref="${areaAddress(area)}"`
  if (allowed === 'decimal')
    return `<dataValidation type="decimal" operator="between" ${common}><formula1>-1E+15</formula1><formula2>1E+15</formula2></dataValidation>`
  if (allowed === 'date')
    return `<dataValidation type="date" operator="greaterThanOrEqual" ${common}><formula1>${firstDay}</formula1></dataValidation>`
  return `<dataValidation type="list" ${common}><formula1>"${escapeXml(allowed.list.join(','))}"</formula1></dataValidation>`
}

/** 1 January 1990, as workbooks count days. */
const firstDay = 32_874
