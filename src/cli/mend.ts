import { readFileSync } from 'node:fs'
import { createTwoFilesPatch } from 'diff'
import type { Compiled } from '../compile.ts'
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
  /** The file as it is now. */
  readonly compiled: Compiled
  readonly count: number
  /** Places that were left as they are: mending them would have brought an error. */
  readonly left: number
  /** The change as a unified diff, where it was asked for. */
  readonly patch: string
}

/** Applies fixes to a file as the smallest edits of its text: comments, layout, line ends and a byte order mark stay. */
export function mend(source: Source, compiler: FileCompiler, { unsafe, diff }: MendOptions): Mended {
  const { name } = source
  const check = (text: string) => ({ text, ...compiler.compileText({ name, text }) })
  const before = check(source.text)
  const { state, count, left } = repair(before, check, { name, unsafe })
  const said = { count, left: left.length }
  if (count === 0) return { compiled: before, ...said, patch: '' }
  if (diff)
    return { compiled: before, ...said, patch: createTwoFilesPatch(name, name, source.text, state.text, '', '') }
  writeWhole(name, hasMark(name) ? `\uFEFF${state.text}` : state.text)
  return { compiled: state, ...said, patch: '' }
}

function hasMark(path: string): boolean {
  try {
    const [first, second, third] = readFileSync(path).subarray(0, 3)
    return first === 0xef && second === 0xbb && third === 0xbf
  } catch (error) {
    throw refusal(error, path)
  }
}
