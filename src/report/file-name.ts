/**
 * A file as a repository knows it: from the folder the program runs in, without `./`. What lies outside of that folder
 * keeps its name.
 */
export function nameFrom(folder: string, name: string): string {
  const inside = folder.endsWith('/') ? folder : `${folder}/`
  const relative = name.startsWith(inside) ? name.slice(inside.length) : name
  return relative.replace(/^(?:\.\/+)+/, '')
}

/** RFC 3986: a reference with everything but letters, figures and `-_.!~*'()/` as percent-encoded UTF-8. */
export function uriFrom(folder: string, name: string): string {
  const relative = nameFrom(folder, name).replace(/\p{Surrogate}/gu, '\uFFFD') // Half a pair has no UTF-8.
  const encoded = relative.split('/').map(encodeURIComponent).join('/')
  if (relative.startsWith('/')) return `file://${encoded}`
  return /^[A-Za-z]:\//.test(relative) ? `file:///${relative.slice(0, 2)}${encoded.slice('C%3A'.length)}` : encoded
}
