/**
 * What the Char production of XML 1.0 leaves out, except lone surrogates: the control characters but tab and line breaks,
 * and U+FFFE, U+FFFF. An Office file with one of them does not open.
 */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Most texts have nothing of what has to be looked after: one look, where three would go through each of a million cells. */
const unusual = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/

/** Text that may stand in an XML file: `\r\n` and `\r` become `\n`, what XML forbids is dropped, half a character becomes U+FFFD. */
export function xmlText(text: string): string {
  if (!unusual.test(text)) return text
  return text
    .replace(/\r\n?/g, '\n')
    .replace(forbidden, '')
    .replace(/\p{Cs}/gu, '\ufffd')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it is written between tags or in a quoted attribute. */
export function escapeXml(text: string): string {
  const plain = xmlText(text)
  return /[&<>"]/.test(plain) ? plain.replace(/[&<>"]/g, (character) => entities[character] ?? character) : plain
}
