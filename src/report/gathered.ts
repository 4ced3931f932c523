/** In signs: what is worth a call of the system. */
const enough = 64 * 1024

/** Small pieces made larger ones. */
export function* gathered(pieces: Iterable<string>): Generator<string> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < enough) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}
