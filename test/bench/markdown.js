/** A table as BENCHMARKS.md has it. */
export function table(headers, rows) {
  const all = [headers, headers.map(() => '---'), ...rows]
  return `${all.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`
}

export const seconds = (time) => (time === undefined ? '–' : time < 0.1 ? time.toFixed(3) : time.toFixed(2))
export const times = (time, base) => (time === undefined || base === undefined ? '–' : `${(time / base).toFixed(2)} ×`)
