/**
 * A pure function of a text that remembers what it said of the last texts: roadmaps of one region repeat one another's
 * words. Bounded: of texts longer than a paragraph nothing is kept, of others the last thousand or two.
 */
export function remembered<Said>(say: (text: string) => Said): (text: string) => Said {
  return rememberedBy((text) => text, say, 1_024)
}

/** The same of single words, of which official papers have some thousands. */
export function rememberedOfWords<Said>(say: (word: string) => Said): (word: string) => Said {
  return rememberedBy((word) => word, say, 8_192)
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
