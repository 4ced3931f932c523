import type { Profile } from '../model/profile.ts'
import type { Page } from './layout.ts'

/** A4 with the margins of the profile. */
export function pageOf(orientation: Page['orientation'], { page }: Profile): Page {
  return orientation === 'portrait'
    ? { orientation, width: 210, height: 297, margins: page.portrait }
    : { orientation, width: 297, height: 210, margins: page.landscape }
}

/** The width between the margins, in millimetres. */
export function textWidthOf({ width, margins }: Page): number {
  return width - margins.left - margins.right
}
