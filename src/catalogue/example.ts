/** An example of a rule as a user would write it. */
export interface Written {
  /** Without the indent it has in the code, without marks; the version first, as in every file. */
  readonly lines: readonly string[]
  /** What is complained about, by lines counted from 1. */
  readonly marks: readonly { readonly line: number; readonly rule: string }[]
}

const mark = /\s*#! ([\w/ -]+)$/

/** Reads an example of a rule: `#! RULE`, or several, at the end of a line marks what is complained about there. */
export function readExample(example: string): Written {
  const own = dedented(example)
  const marked = own[0]?.startsWith('dorkarta:') ? own : ['dorkarta: 1', ...own]
  return {
    lines: marked.map((line) => line.replace(mark, '')),
    marks: marked.flatMap((line, index) =>
      (mark.exec(line)?.[1]?.split(' ') ?? []).map((rule) => ({ line: index + 1, rule })),
    ),
  }
}

function dedented(example: string): string[] {
  const lines = example.replace(/^\n/, '').trimEnd().split('\n')
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  return lines.map((line) => line.slice(indent))
}
