import { format, resolved } from '../format/format.ts'
import { fieldOf, keyOf } from '../format/keys.ts'
import type { Shape } from '../format/shape.ts'
import type { Language } from '../language/language.ts'

/** Where a key that is unknown here would be known, by the title of what holds it. */
export function homeOf(key: string, language: Language): string | undefined {
  const homes = Object.entries(format).flatMap(([, shape]) => {
    const body = resolved(shape)
    if (body.kind !== 'object' || fieldOf(body.fields, key, language) === undefined) return []
    return holderOf(shape, language)
  })
  return homes.length === 0 ? undefined : [...new Set(homes)].slice(0, 3).join(', ')
}

/** The keys under which a named shape is written. */
function holderOf(named: Shape, language: Language): string[] {
  return Object.values(format).flatMap((shape) => {
    const body = resolved(shape)
    if (body.kind !== 'object') return []
    return Object.entries(body.fields)
      .filter(([, field]) => holds(field.shape, named))
      .map(([name, field]) => `«${keyOf(name, field, language)}»`)
  })
}

function holds(shape: Shape, named: Shape): boolean {
  if (shape.kind === 'ref') return resolved(shape) === named
  if (shape.kind === 'list') return holds(shape.item, named)
  return shape.kind === 'either' && (holds(shape.short, named) || holds(shape.full, named))
}
