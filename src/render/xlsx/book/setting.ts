import type { Typography } from '../../../layout/layout.ts'
import type { Strings } from './strings.ts'
import type { StyleSheet } from './style-sheet.ts'

/** What all sheets of a workbook share. */
export interface Setting {
  readonly strings: Strings
  readonly styles: StyleSheet
  readonly typography: Typography
}
