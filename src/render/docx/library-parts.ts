import { type Document, Packer } from 'docx'
import type { Part } from '../zip.ts'

/**
 * The parts of a document as the library writes them. Its Packer would zip them for us to unzip and zip again, which takes a
 * short document longer than all else; so its compiler is asked, which the Packer has by itself but does not show.
 */
export function libraryParts(document: Document): Map<string, Part> {
  const compiler: Compiler = Packer['compiler']
  return new Map(compiler.compile(document))
}

interface Compiler {
  compile(document: Document): Iterable<readonly [string, Part]>
}
