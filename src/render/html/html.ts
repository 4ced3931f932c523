import type { Layout } from '../../layout/layout.ts'
import type { RenderMeta } from '../meta.ts'
import { curvesSection } from './curves.ts'
import { filtersForm } from './filters.ts'
import { ganttSection } from './gantt.ts'
import { page } from './page.ts'
import { renderParts } from './parts.ts'

/**
 * A layout becomes one file that needs nothing else: no network, and no script to be read. The document as it is printed comes
 * first; charts and the calendar below it are for the screen.
 */
export function renderHtml(layout: Layout, meta: RenderMeta): Uint8Array {
  const { body, rules } = renderParts(layout)
  const markup = page(layout, meta, {
    rules,
    head: filtersForm(layout.schedule),
    main: body,
    below: [curvesSection(layout.curves), ganttSection(layout.schedule, meta.asOf)],
  })
  return new TextEncoder().encode(markup)
}
