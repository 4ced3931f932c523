/** What one cell of a sheet may hold. */
export interface Capacity {
  /** Lines as they are set, which a row can show. */
  readonly lines: number
  readonly linesOf: (text: string) => number
}

/** Excel's limits are 32 767 characters and 253 line feeds in a cell («Excel specifications and limits»). */
const mostCharacters = 32_000
const mostFeeds = 250

/** The text in portions that a cell can hold and a row can show. What does not fit goes on in the next, nothing is dropped. */
export function portionsOf(text: string, capacity: Capacity): string[] {
  const portions: string[][] = []
  let characters = 0
  let lines = 0
  for (const paragraph of text.split('\n').flatMap((each) => pieces(each, capacity))) {
    const portion = portions.at(-1)
    const height = capacity.linesOf(paragraph)
    characters += paragraph.length + 1
    lines += height
    if (
      portion !== undefined &&
      portion.length < mostFeeds &&
      characters <= mostCharacters &&
      lines <= capacity.lines
    ) {
      portion.push(paragraph)
    } else {
      portions.push([paragraph])
      characters = paragraph.length
      lines = height
    }
  }
  return portions.map((paragraphs) => paragraphs.join('\n'))
}

/** A paragraph that no cell can take is cut behind a space, and where it has none, between characters. */
function pieces(paragraph: string, capacity: Capacity): string[] {
  const found: string[] = []
  let rest = paragraph
  while (!fits(rest, capacity)) {
    const end = breakIn(rest, longest(rest, capacity))
    found.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...found, rest]
}

function fits(text: string, { lines, linesOf }: Capacity): boolean {
  return text.length < 2 || (text.length <= mostCharacters && linesOf(text) <= lines)
}

/** How much of the beginning fits, in UTF-16 units: at least one. */
function longest(text: string, capacity: Capacity): number {
  let fitting = 1
  let tooMuch = Math.min(text.length, mostCharacters + 1)
  while (tooMuch - fitting > 1) {
    const middle = (fitting + tooMuch) >> 1
    if (fits(text.slice(0, middle), capacity)) fitting = middle
    else tooMuch = middle
  }
  return fitting
}

function breakIn(text: string, end: number): number {
  const space = text.lastIndexOf(' ', end - 1)
  if (space > end / 2) return space + 1
  const isInsideCharacter = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(end - 1, end + 1))
  return isInsideCharacter ? Math.max(end - 1, 2) : end
}
