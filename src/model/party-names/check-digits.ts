/** Numbers of taxpayers and of the state register end in digits computed from the others. */

const taxWeights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]

/** ИНН: ten digits of an organisation, twelve of a person. */
export function isInn(written: string): boolean {
  const digits = digitsOf(written)
  if (digits === undefined || new Set(digits).size === 1) return false
  if (digits.length === 10) return taxDigit(digits, 9) === digits[9]
  return digits.length === 12 && taxDigit(digits, 10) === digits[10] && taxDigit(digits, 11) === digits[11]
}

/** ОГРН: thirteen digits of an organisation, fifteen of a sole trader. */
export function isOgrn(written: string): boolean {
  const digits = digitsOf(written)
  if (digits === undefined || new Set(digits).size === 1 || (digits.length !== 13 && digits.length !== 15)) return false
  const divisor = digits.length - 2
  const rest = digits.slice(0, -1).reduce((rest, digit) => (rest * 10 + digit) % divisor, 0)
  return rest % 10 === digits.at(-1)
}

/** The check digit that stands at a place: the digits before it, each with its weight. */
function taxDigit(digits: readonly number[], at: number): number {
  const weights = taxWeights.slice(taxWeights.length - at)
  const sum = weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0)
  return (sum % 11) % 10
}

function digitsOf(written: string): number[] | undefined {
  const plain = written.replace(/\s/g, '')
  return /^\d+$/.test(plain) ? [...plain].map(Number) : undefined
}
