import type { CST } from 'yaml'
import { yamlLibrary } from './yaml-library.ts'

/** The offset of the first key or value that is nested deeper than so many levels. Counted without recursion, on any stack. */
export function tooDeepAt(text: string, levels: number): number | undefined {
  const left: { readonly token: CST.Token | null | undefined; readonly depth: number }[] = []
  for (const document of new (yamlLibrary().Parser)().parse(text)) {
    left.push({ token: document.type === 'document' ? document.value : undefined, depth: 0 })
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const { token, depth } = next
      if (!token) continue
      if (depth > levels) return token.offset
      if (!('items' in token)) continue
      for (const { key, value } of token.items.toReversed())
        left.push({ token: value, depth: depth + 1 }, { token: key, depth: depth + 1 })
    }
  }
  return undefined
}
