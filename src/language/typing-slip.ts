/** Letters side by side on the keyboard, and letters that are taken for one another by ear or by eye. */
const keyboard = ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю']
const alike = 'оа еи ия ея эе ыи юу шщ цщ йи ьъ бп дт гк вф жш зс чщ'.split(' ')

const confused = new Set([
  ...keyboard.flatMap((row) => Array.from(row.slice(1), (letter, at) => row.charAt(at) + letter)),
  ...alike,
])

function areConfused(a: string, b: string): boolean {
  return confused.has(a + b) || confused.has(b + a)
}

/**
 * Whether a hand that meant one word may have typed the other: at most so many letters left out, doubled, swapped with
 * their neighbour or taken for another that is near on the keyboard or by sound. «физической» is no slip for
 * «химической», though two letters make the difference.
 */
export function isTypingSlip(a: string, b: string, most: number): boolean {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  const [left, right] = [a.slice(same), b.slice(same)]
  if (left === '' && right === '') return true
  if (most === 0 || Math.abs(left.length - right.length) > most) return false
  const isSwapped = left.length > 1 && left[0] === right[1] && left[1] === right[0]
  return (
    (isSwapped && isTypingSlip(left.slice(2), right.slice(2), most - 1)) ||
    (left !== '' && isTypingSlip(left.slice(1), right, most - 1)) ||
    (right !== '' && isTypingSlip(left, right.slice(1), most - 1)) ||
    (left !== '' &&
      right !== '' &&
      areConfused(left.charAt(0), right.charAt(0)) &&
      isTypingSlip(left.slice(1), right.slice(1), most - 1))
  )
}
