/** What an author wrote, as plain data: the keys are the English ones of the format, what is not written is left out. */
export type Words = string | number | boolean | readonly Words[] | { readonly [key: string]: Words }

/** Of a value as it was read from a file. Texts lose their places, maps of the author's own keys become lists of entries. */
export function wordsOf(read: unknown): Words {
  if (Array.isArray(read)) return read.map(wordsOf)
  if (typeof read !== 'object' || read === null) return read as Words
  if (isLocated(read)) return read.value
  return fieldsOf(read)
}

/** Of an object, but for some of its fields. */
export function fieldsOf(read: object, without: readonly string[] = []): { readonly [key: string]: Words } {
  const fields = Object.entries(read).filter(
    ([key, value]) => key !== 'at' && value !== undefined && !without.includes(key),
  )
  return Object.fromEntries(fields.map(([key, value]) => [key, wordsOf(value)]))
}

/** An object has its own place under `at`, a text beside its value. */
function isLocated(read: object): read is { readonly value: string | number | boolean } {
  return 'value' in read && 'place' in read && !('at' in read)
}
