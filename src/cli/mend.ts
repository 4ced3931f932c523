import { readFileSync } from 'node:fs'
import { createTwoFilesPatch } from 'diff'
import type { Source } from '../diagnostic/source.ts'
import { repair } from '../fix/repair.ts'
import type { FileCompiler } from './compile-file.ts'
import { refusal } from './failure.ts'
import { writeWhole } from './write-file.ts'

export interface MendOptions {
  readonly unsafe: boolean
  /** Shows what would change and writes nothing. */
  readonly diff: boolean
}

/** What mending a file did. */
export interface Mended {
  readonly source: Source
  readonly count: number
  /** The change as a unified diff, where it was asked for. */
  readonly patch: string
}

/** Applies fixes to a file as the smallest edits of its text: comments, layout, line ends and a byte order mark stay. */
export function mend(source: Source, compiler: FileCompiler, { unsafe, diff }: MendOptions): Mended {
  const { name } = source
  const own = (text: string) =>
    compiler.compileText({ name, text }).diagnostics.filter(({ place }) => place.source.name === name)
  const { text, count } = repair(source.text, own, unsafe)
  if (count === 0) return { source, count, patch: '' }
  if (diff) return { source, count, patch: createTwoFilesPatch(name, name, source.text, text, '', '') }
  writeWhole(name, hasMark(name) ? `\uFEFF${text}` : text)
  return { source: { name, text }, count, patch: '' }
}

function hasMark(path: string): boolean {
  try {
    const [first, second, third] = readFileSync(path).subarray(0, 3)
    return first === 0xef && second === 0xbb && third === 0xbf
  } catch (error) {
    throw refusal(error, path)
  }
}
