import type { DataValidation, Worksheet } from 'exceljs'
import type { Input } from '../sheet.ts'
import { areaAddress } from './address.ts'

/** The library has rules for areas, but its types do not name them. */
interface WithRules {
  readonly dataValidations: { add(address: string, rule: DataValidation): void }
}

/** What may be written in open cells (18.3.1.33). */
export function addInputs(worksheet: Worksheet, inputs: readonly Input[]): void {
  const { dataValidations } = worksheet as Worksheet & WithRules
  for (const input of inputs) dataValidations.add(areaAddress(input.area), ruleOf(input))
}

function ruleOf({ allowed, title, words }: Input): DataValidation {
  const common = { allowBlank: true, showErrorMessage: true, errorTitle: title, error: words }
  if (allowed === 'decimal') return { ...common, type: 'decimal', operator: 'between', formulae: [-most, most] }
  if (allowed === 'date') return { ...common, type: 'date', operator: 'greaterThanOrEqual', formulae: [firstDay] }
  return { ...common, type: 'list', formulae: [`"${allowed.list.join(',')}"`] }
}

const most = 1e15

const firstDay = new Date(Date.UTC(1990, 0, 1))
