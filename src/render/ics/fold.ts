/** Octets in a line without its end (RFC 5545, 3.1); the space that goes on a line is one of them. */
const longest = 75

/** Lines of a calendar, none too long; the lines end with CRLF, and no character is cut. */
export function folded(text: string): string {
  return text.split('\r\n').map(foldedLine).join('\r\n')
}

function foldedLine(line: string): string {
  // No character takes more than three octets for each of its UTF-16 units.
  if (line.length * 3 <= longest) return line
  const pieces: string[] = []
  let start = 0
  let octets = 0
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (octets + size > longest) {
      pieces.push(line.slice(start, at))
      start = at
      octets = 1
    }
    octets += size
    at += code < 0x10000 ? 1 : 2
  }
  return [...pieces, line.slice(start)].join('\r\n ')
}
