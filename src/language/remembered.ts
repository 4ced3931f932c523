/**
 * A pure function of a text that remembers what it said of the last texts: roadmaps of one region repeat one another's
 * words. Bounded: of texts longer than a paragraph nothing is kept, of others the last few thousand.
 */
export function remembered<Said>(say: (text: string) => Said, most = 4_096): (text: string) => Said {
  let young = new Map<string, Said>()
  let old = new Map<string, Said>()
  return (text) => {
    const known = young.get(text)
    if (known !== undefined || young.has(text)) return known as Said
    const said = old.get(text) ?? say(text)
    if (text.length > longest) return said
    if (young.size >= most) {
      old = young
      young = new Map()
    }
    young.set(text, said)
    return said
  }
}

/** Letters; hashing and comparing a longer text costs about as much as reading it. */
const longest = 1_000
