import { type Language, languages } from '../language/language.ts'
import type { Node } from '../syntax/node.ts'
import { format } from './format.ts'
import type { FileShape } from './json-schema.ts'
import { keysOf } from './keys.ts'

/** The language a file's keys are written in: the one that knows more of them. */
export function languageOf(tree: Node, shape: FileShape): Language {
  if (tree.kind !== 'map') return 'ru'
  const known = languages.map((language) => {
    const keys = new Set(keysOf(format[shape].fields, language))
    return { language, count: tree.entries.filter(({ key }) => keys.has(key)).length }
  })
  if (known[0]?.count === known[1]?.count)
    return tree.entries.length === 0 ||
      tree.entries.every(({ key }) => key === 'dorkarta') ||
      tree.entries.some(({ key }) => /[а-яё]/i.test(key))
      ? 'ru'
      : 'en'
  return known.reduce((a, b) => (b.count > a.count ? b : a)).language
}
