/** In signs: worth a call of the system, or of a compressor. V8 keeps much longer texts apart from the others, and longer. */
export const step = 64 * 1024

/** A text in small pieces as one in larger ones: all but the last are a step or more. */
export function* inSteps(pieces: Iterable<string>): Generator<string> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < step) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}
