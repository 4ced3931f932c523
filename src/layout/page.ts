import type { Page } from './layout.ts'

/**
 * A4 with the margins of ГОСТ Р 7.0.97 (left 20, right 10, top and bottom 20 mm at least). An order is kept for longer
 * than ten years, which asks for 30 mm on the binding side: left of an upright page, on top of one that lies.
 */
export function pageOf(orientation: Page['orientation']): Page {
  return orientation === 'portrait'
    ? { orientation, width: 210, height: 297, margins: { left: 30, right: 10, top: 20, bottom: 20 } }
    : { orientation, width: 297, height: 210, margins: { left: 20, right: 10, top: 25, bottom: 20 } }
}

/** The width between the margins, in millimetres. */
export function textWidthOf({ width, margins }: Page): number {
  return width - margins.left - margins.right
}
