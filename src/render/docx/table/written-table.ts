import { FileChild } from 'docx'
import type { TextInPieces } from '../../zip.ts'

/**
 * A table as text. The library's tree of objects takes many times as long and as much memory for a long table, so in its
 * document stands an empty table, and the text takes its place afterwards. The text may be a piece of a table: what stands
 * between two pieces is then inside it.
 */
export class WrittenTable extends FileChild {
  /** Piece by piece: as one text it would be there twice. */
  readonly xml: readonly string[]

  constructor(xml: readonly string[]) {
    super('w:tbl')
    this.xml = xml
  }
}

/** What the library makes of an empty table; no author's text can look like it. */
const place = '<w:tbl/>'

/** The document with its tables, which stand in `children` in the order of their places. */
export function* withTables(document: string, children: readonly FileChild[]): TextInPieces {
  const tables = children.filter((child) => child instanceof WrittenTable)
  for (const [index, piece] of document.split(place).entries()) {
    yield piece
    yield* tables[index]?.xml ?? []
  }
}
