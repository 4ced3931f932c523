/** What no name may hold on Windows, and what is a folder elsewhere. */
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f]/g

/** In bytes: file systems allow 255, and there is an ending to come, and one more while the file is written. */
const longest = 200

/** «план» and «Школа № 5» make «план.Школа № 5»: a name that every system takes, and a person reads. */
export function nameWith(stem: string, part: string): string {
  const room = Math.max(shortest, longest - Buffer.byteLength(`${stem}.`))
  const words = part
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/["«»„“”]/g, '')
    .replace(forbidden, '-')
  return `${stem}.${trimmed(cut(trimmed(words), room)) || 'участник'}`
}

/** However long the stem is, so much is left of the part, in bytes. */
const shortest = 20

/** Windows drops full stops and spaces at an end. */
function trimmed(words: string): string {
  return words.replace(/^[ .]+|[ .]+$/g, '')
}

/** At a space where one is near, never inside a letter. */
function cut(words: string, room: number): string {
  if (Buffer.byteLength(words) <= room) return words
  let start = ''
  for (const letter of words) {
    if (Buffer.byteLength(start + letter) > room) break
    start += letter
  }
  const space = start.lastIndexOf(' ')
  return space > start.length / 2 ? start.slice(0, space) : start
}

/** Two names that one of Windows' or macOS' folders takes for one. */
export function sameFile(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
