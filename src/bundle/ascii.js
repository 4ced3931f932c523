import tokens from 'js-tokens'

/**
 * A program without any sign beyond ASCII: V8 keeps it with a byte a sign, which is read in no time and takes half the memory. esbuild
 * writes texts so; what it leaves as it is are regular expressions, texts of `String.raw` – which become usual ones here –
 * and comments.
 */
export function asAscii(program) {
  if (isAscii(program)) return program
  const isRaw = []
  const written = []
  for (const { type, value } of tokens(program)) {
    if (isAscii(value) && !type.includes('Template')) written.push(value)
    else if (/Comment/.test(type)) written.push(value.replace(beyond, '?'))
    else if (type === 'RegularExpressionLiteral' || type === 'StringLiteral') written.push(escaped(value))
    else if (type === 'NoSubstitutionTemplate') written.push(texted(value, takenTag(written)))
    else if (type === 'TemplateHead') {
      isRaw.push(takenTag(written))
      written.push(texted(value, isRaw.at(-1)))
    } else if (type === 'TemplateMiddle') written.push(texted(value, isRaw.at(-1)))
    else if (type === 'TemplateTail') written.push(texted(value, isRaw.pop()))
    else written.push(value)
  }
  const ascii = written.join('')
  if (!isAscii(ascii)) throw new Error(`not ASCII: ${/.{0,40}[^\0-\x7f].{0,40}/.exec(ascii)?.[0]}`)
  return ascii
}

const beyond = /[^\0-\x7f]/g

function isAscii(text) {
  return !/[^\0-\x7f]/.test(text)
}

function escaped(text) {
  return text.replace(beyond, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Whether a template that begins now is tagged `String.raw`: the tag is taken away. */
function takenTag(written) {
  if (written.slice(-3).join('') !== 'String.raw') return false
  written.splice(-3)
  return true
}

function texted(piece, isRaw) {
  if (!isRaw) return escaped(piece)
  // Its ends are «`», «}» and «${»: no backslash is in them.
  return escaped(piece.replaceAll('\\', '\\\\'))
}
