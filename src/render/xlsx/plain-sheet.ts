import type { Sheet } from './sheet.ts'

/** What a sheet without anything special is like. */
export const plainSheet = {
  holdsEvents: false,
  hiddenFrom: undefined,
  frozenColumns: 0,
  foldable: false,
  pagesAcross: 1,
  filter: undefined,
  isProtected: false,
  highlights: [],
  inputs: [],
  charts: [],
} as const satisfies Partial<Sheet>
