/** JSON as `JSON.stringify(…, null, 2)` lays it out, of lists that are too long to be one text. */

/** A value in the middle of others: `indent` is that of the line it begins on. */
export function jsonInside(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)
}

/** An object as its last field begins to be written; `closing` are the brackets that come after that field. */
export function jsonOpened(value: object, field: string, closing: string): string {
  const text = JSON.stringify(value, null, 2).slice(0, -closing.length)
  const indent = /^\n */.exec(closing)?.[0] ?? '\n'
  return `${text},${indent}  ${JSON.stringify(field)}: `
}

/** A list on a line that is indented so far; each element as `jsonInside` has written it two steps deeper. */
export function* jsonList(elements: Iterable<string>, indent: string): Generator<string> {
  let isEmpty = true
  for (const element of elements) {
    yield `${isEmpty ? '[' : ','}\n${indent}  ${element}`
    isEmpty = false
  }
  yield isEmpty ? '[]' : `\n${indent}]`
}
