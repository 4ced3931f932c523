/**
 * Words in lines of the screen's width, each behind the indent. None begins with `::`, whatever the author wrote: a runner of
 * GitHub would obey such a line, indented or not.
 */
export function wrapped(text: string, width: number, indent: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + word.length + 1 > width && !word.startsWith('::')) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line]
}

/** Rows of a table with columns one under another; the last column is as long as it is, or as the screen is wide. */
export function columns(rows: readonly (readonly string[])[], width = Number.POSITIVE_INFINITY): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)))
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + gap.length, 0)
  if (before + (widths.at(-1) ?? 0) <= width) return rows.map((row) => lined(row, widths).trimEnd())
  if (width - before < leastWidth) return rows.flatMap((row) => stacked(row, width))
  return rows.flatMap((row) => {
    const [first = '', ...others] = wrapped(row.at(-1) ?? '', width - before, '')
    return [lined([...row.slice(0, -1), first], widths), ...others.map((line) => ' '.repeat(before) + line)]
  })
}

const gap = '  '

/** Of a column that words are wrapped in. */
const leastWidth = 30

function lined(row: readonly string[], widths: readonly number[]): string {
  return row.map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0))).join(gap)
}

/** On a screen that is too narrow for columns, the last cell stands below the others. */
function stacked(row: readonly string[], width: number): string[] {
  const last = row.at(-1) ?? ''
  return [...wrapped(row.slice(0, -1).join(gap), width, ''), ...(last === '' ? [] : wrapped(last, width, gap))]
}
