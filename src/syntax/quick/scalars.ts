/** Thrown where a file is written in a way that only the library judges; caught where quick reading began. */
export const unusual: unique symbol = Symbol('only the library reads this')

const word = /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/
const decimal = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/
/** Whatever else a plain scalar may be a number by: 0o17, 0x1F, 1e3, .inf, .nan. */
const otherNumber =
  /^(?:0[ox][\da-fA-F]+|[-+]?(?:\d+(?:\.\d*)?|\.\d+)[eE][-+]?\d+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/

/** What the core schema of YAML 1.2 makes of an unquoted text (10.3.2). */
export function coreValue(text: string): string | number | boolean | null {
  const first = text.charCodeAt(0)
  // Nothing that begins with another letter than n, t, f and their capitals can be but words.
  if (first > 0x7e) return text
  if (decimal.test(text)) return text.includes('.') ? Number.parseFloat(text) : Number.parseInt(text, 10)
  if (word.test(text)) return /^[~nN]/.test(text) ? null : /^[tT]/.test(text)
  if (otherNumber.test(text)) throw unusual
  return text
}

/** Lines of a scalar as one text (7.4): each without its outer spaces; one line end is a space, several are one fewer. */
export class Folding {
  value: string
  private blank = 0

  constructor(first: string) {
    this.value = first
  }

  add(line: string): void {
    if (line === '') {
      this.blank++
      return
    }
    this.value += (this.blank === 0 ? ' ' : '\n'.repeat(this.blank)) + line
    this.blank = 0
  }
}

/** From the end: a pattern would try every space of a line that has thousands. */
export function withoutLastSpaces(line: string): string {
  let end = line.length
  while (line[end - 1] === ' ') end--
  return line.slice(0, end)
}

const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t', _: '\u00a0' }

/** What a line in double quotes says, and the escapes that people use. */
export function unescaped(written: string): string {
  if (!written.includes('\\')) return written
  return written.replace(
    /\\(?:u([\da-fA-F]{4})|([\s\S]?))/g,
    (_, code: string | undefined, sign: string | undefined) => {
      const said = code === undefined ? escapes[sign ?? ''] : String.fromCharCode(Number.parseInt(code, 16))
      if (said === undefined) throw unusual
      return said
    },
  )
}
