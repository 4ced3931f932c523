import type { Outcome } from '../diagnostic/diagnostic.ts'
import type { Source } from '../diagnostic/source.ts'
import { judge } from './judge.ts'
import type { Node } from './node.ts'
import { readQuickly } from './quick/read.ts'

/**
 * YAML text in; a tree of nodes that know their places out. What could not be read is told, the rest still stands:
 * only a file without any readable value gives no tree.
 */
export function parse(source: Source): Outcome<Node | undefined> {
  const tree = readQuickly(source)
  return tree === undefined ? judge(source) : { value: tree, diagnostics: [] }
}
