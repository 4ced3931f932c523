import type { Place } from '../diagnostic/place.ts'
import type { Source } from '../diagnostic/source.ts'
import type { Node } from './node.ts'
import { yamlLibrary } from './yaml-library.ts'

/** A comment of the file: its words after `#`, and whether it has the line to itself. */
export interface Comment {
  readonly text: string
  readonly place: Place
  readonly alone: boolean
}

/**
 * Comments that contain a word. Files are lexed for them only when the word occurs at all: a `#` inside a text
 * is not a comment, and only the lexer knows.
 */
export function commentsWith(word: string, source: Source): Comment[] {
  if (!source.text.includes(word)) return []
  const comments: Comment[] = []
  let offset = source.text.startsWith('\uFEFF') ? 1 : 0
  for (const token of new (yamlLibrary().Lexer)().lex(source.text)) {
    // Marks of the lexer itself, which stand for nothing in the text.
    if (token === '\u0002' || token === '\u0018' || token === '\u001f' || token === '\uFEFF') continue
    const start = offset
    offset += token.length
    if (!token.startsWith('#') || !token.includes(word) || !startsComment(source.text, start)) continue
    const lineStart = source.text.lastIndexOf('\n', start - 1) + 1
    comments.push({
      text: token.slice(1).trim(),
      place: { source, start, end: offset, path: [] },
      alone: source.text.slice(lineStart, start).trim() === '',
    })
  }
  return comments
}

/** A scalar is a token too, and one that begins with `#` can only be the content of a block. */
function startsComment(text: string, at: number): boolean {
  const before = text[at - 1]
  return before === undefined || before === ' ' || before === '\t' || before === '\n' || before === '\r'
}

/** The stretch of the outermost entry or list item that starts between two offsets: on one line, say. */
export function nodeStartingIn(tree: Node, from: number, to: number): { start: number; end: number } | undefined {
  const children: { start: number; value: Node }[] =
    tree.kind === 'map'
      ? tree.entries.map(({ keyPlace, value }) => ({ start: keyPlace.start, value }))
      : tree.kind === 'list'
        ? tree.items.map((value) => ({ start: value.place.start, value }))
        : []
  for (const { start, value } of children) {
    if (start >= from && start < to) return { start, end: Math.max(value.place.end, start + 1) }
    if (value.place.start < to && value.place.end > from) {
      const inner = nodeStartingIn(value, from, to)
      if (inner !== undefined) return inner
    }
  }
  return undefined
}

/** The end of the block text (`|`, `>`) whose header stands between two offsets: only there a comment about it can stand. */
export function endOfBlockIn(node: Node, from: number, to: number): number | undefined {
  const { start, end, source } = node.place
  if (node.kind === 'scalar')
    return start >= from && start < to && /[|>]/.test(source.text[start] ?? '') ? end : undefined
  const children = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items
  for (const child of children) {
    if (child.place.start >= to || child.place.end < from) continue
    const found = endOfBlockIn(child, from, to)
    if (found !== undefined) return found
  }
  return undefined
}
