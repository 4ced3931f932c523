import { placeholderNamed } from './placeholders.ts'
import type { BrokenBraces } from './problems.ts'

/** What stands in braces in a text; `end` is exclusive. */
export interface Braced {
  readonly start: number
  readonly end: number
  readonly name: string
  /** What is printed where the roadmap has nothing: `{{дата|«___» ______ 20__ г.}}`. */
  readonly blank: string | undefined
}

/** Braces that do not match. */
export interface Broken {
  readonly start: number
  readonly end: number
  readonly kind: BrokenBraces
}

export interface Braces {
  readonly braced: readonly Braced[]
  readonly broken: readonly Broken[]
}

export function bracesIn(text: string): Braces {
  const braced: Braced[] = []
  const broken: Broken[] = []
  let open: number | undefined
  for (const { index, 0: sign } of text.matchAll(/\{\{|\}\}/g)) {
    if (sign === '{{') {
      if (open !== undefined) broken.push({ start: open, end: index, kind: 'open' })
      open = index
    } else if (open === undefined) broken.push({ start: index, end: index + 2, kind: 'stray' })
    else {
      const inside = insideOf(text.slice(open + 2, index))
      const end = index + 2
      if (inside.name === '') broken.push({ start: open, end, kind: 'empty' })
      else braced.push({ start: open, end, ...inside })
      open = undefined
    }
  }
  if (open !== undefined) broken.push({ start: open, end: text.length, kind: 'open' })
  return { braced, broken: [...broken, ...singleBraces(text)] }
}

function insideOf(inside: string): Pick<Braced, 'name' | 'blank'> {
  const bar = inside.indexOf('|')
  const name = (bar < 0 ? inside : inside.slice(0, bar)).replace(/\s+/g, ' ').trim()
  return { name, blank: bar < 0 ? undefined : inside.slice(bar + 1) }
}

/** `{дата}`: a known name in single braces is a placeholder by mistake, any other text may have its braces. */
function singleBraces(text: string): Broken[] {
  return [...text.matchAll(/(?<!\{)\{([^{}]+)\}(?!\})/g)]
    .filter(([, name = '']) => placeholderNamed(name) !== undefined)
    .map(({ index, 0: whole }) => ({ start: index, end: index + whole.length, kind: 'single' }))
}
