import { resolved } from '../format/format.ts'
import type { Shape } from '../format/shape.ts'
import type { Said } from '../language/language.ts'
import type { Node } from '../syntax/node.ts'

/** Kinds of values in words: what was expected, what is there, what to do about it. */

export const kinds = {
  map: { ru: 'ключи со значениями', en: 'keys with values' },
  list: { ru: 'список', en: 'a list' },
  text: { ru: 'текст', en: 'a text' },
  number: { ru: 'число', en: 'a number' },
  flag: { ru: 'да или нет', en: 'yes or no' },
} as const

/** The branch of a shape that a value of this kind is in. */
export function branchOf(written: Shape, node: Node): Shape {
  const shape = resolved(written)
  if (shape.kind === 'either') return branchOf(node.kind === 'map' ? shape.full : shape.short, node)
  if (shape.kind === 'list' && shape.orOne && node.kind !== 'list') return branchOf(shape.item, node)
  return shape
}

/** What may stand where a shape is expected: «текст или список». */
export function expectationOf(written: Shape): Said {
  const shape = resolved(written)
  if (shape.kind === 'either') return orElse(expectationOf(shape.short), kinds.map)
  if (shape.kind === 'list') return shape.orOne ? orElse(expectationOf(shape.item), kinds.list) : kinds.list
  if (shape.kind === 'object' || shape.kind === 'entries') return kinds.map
  if (shape.kind === 'number' || shape.kind === 'exact') return kinds.number
  return shape.kind === 'flag' ? kinds.flag : kinds.text
}

function orElse(a: Said, b: Said): Said {
  return a.ru.includes(b.ru) ? a : { ru: `${a.ru} или ${b.ru}`, en: `${a.en} or ${b.en}` }
}

export function adviceForKind(node: Node, written: Shape): Said {
  const shape = resolved(written)
  const takesText = expectationOf(written).ru.startsWith(kinds.text.ru)
  if (node.kind === 'scalar' && takesText) return { ru: 'Возьмите текст в кавычки.', en: 'Put the text in quotes.' }
  if (node.kind === 'map' && takesText)
    return {
      ru: 'Если двоеточие – часть текста, возьмите весь текст в кавычки.',
      en: 'If the colon is part of the text, put the whole text in quotes.',
    }
  if (shape.kind === 'list')
    return { ru: 'Начните каждый пункт с новой строки и «- ».', en: 'Start each item on a new line with "- ".' }
  if (shape.kind === 'number')
    return {
      ru: 'Напишите число цифрами, дробную часть – через точку.',
      en: 'Write a number in figures with a decimal point.',
    }
  if (shape.kind === 'object' || shape.kind === 'entries')
    return {
      ru: 'Напишите ключи с новой строки, с отступом: «ключ: значение».',
      en: 'Write indented keys: "key: value".',
    }
  return { ru: 'Напишите одно значение.', en: 'Write a single value.' }
}
