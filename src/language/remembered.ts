/**
 * A pure function of a text that remembers what it said of the last texts: roadmaps of one region repeat one another's
 * words. Bounded: of texts longer than a paragraph nothing is kept, of others the last few thousand.
 */
export function remembered<Said>(say: (text: string) => Said, most = 4_096): (text: string) => Said {
  return rememberedBy((text) => text, say, most)
}

/** The same of what is asked in more than a text: the key holds all that the answer hangs on. */
export function rememberedBy<Asked, Said>(
  keyOf: (asked: Asked) => string,
  say: (asked: Asked) => Said,
  most: number,
): (asked: Asked) => Said {
  let young = new Map<string, Said>()
  let old = new Map<string, Said>()
  return (asked) => {
    const key = keyOf(asked)
    const known = young.get(key)
    if (known !== undefined || young.has(key)) return known as Said
    const said = old.get(key) ?? say(asked)
    if (key.length > longest) return said
    if (young.size >= most) {
      old = young
      young = new Map()
    }
    young.set(key, said)
    return said
  }
}

/** Letters; hashing and comparing a longer text costs about as much as reading it. */
const longest = 1_000
