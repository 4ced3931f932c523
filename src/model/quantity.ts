/**
 * A value of an indicator as people write it («70», «не менее 70 %», «1 250,5», «-», «да») in, what it amounts to out.
 * Whole or not at all: «70 (1 250)» and «от 5 до 7» are words, because no one number stands for them.
 */
export type Amount =
  | Quantity
  /** «-», «–», «х»: there is no value, and that is meant. */
  | { readonly kind: 'mark' }
  /** Nothing is written. */
  | { readonly kind: 'blank' }
  /** «да», «приказ утверждён»: a value without a number. */
  | { readonly kind: 'words' }

export interface Quantity {
  readonly kind: 'quantity'
  readonly value: number
  readonly bound: Bound
  /** Digits after the decimal sign. */
  readonly decimals: number
  /** Offset in the text of a dot that parts the decimals, where a comma should stand. */
  readonly dot: number | undefined
  /** What is written after the number: «%», «человек»; empty where nothing is. */
  readonly unit: string
}

/** «до 5» may promise five or forbid six: only the direction tells, so it is kept apart. */
export type Bound = 'exact' | 'least' | 'above' | 'most' | 'below' | 'up-to'

const leading: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:не\s+(?:менее|ниже|меньше)(?:\s+чем)?|минимум|≥|>=)\s*/i, 'least'],
  [/^(?:не\s+(?:более|выше|больше)(?:\s+чем)?|максимум|≤|<=)\s*/i, 'most'],
  [/^(?:более|больше|выше|свыше|>)\s*/i, 'above'],
  [/^(?:менее|меньше|ниже|<)\s*/i, 'below'],
  [/^до\s+/i, 'up-to'],
]

const trailing: readonly (readonly [RegExp, Bound])[] = [
  [/[\s,]*и\s+(?:более|больше|выше)$/i, 'least'],
  [/[\s,]*и\s+(?:менее|меньше|ниже)$/i, 'most'],
]

const marks = /^(?:[-–—−xх*]+|н\/д|нет данных|…|\.{3})$/i

/** An optional sign, digits with spaces between thousands, decimals; what follows is the unit. */
const number = /^([-–−+]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:([.,])(\d+))?(?![\d.,/])\s*/

/** A longer text is words, whatever it starts with. */
const longest = 200

export function readAmount(text: string): Amount {
  const written = text.trim()
  if (written === '') return { kind: 'blank' }
  if (written.length > longest) return { kind: 'words' }
  if (marks.test(written)) return { kind: 'mark' }
  const [bound, skipped] = boundOf(written)
  const rest = written.slice(skipped)
  const match = number.exec(rest)
  if (match === null) return { kind: 'words' }
  const [all, sign = '', whole = '', point, decimals = ''] = match
  const [after, unit] = afterNumber(rest.slice(all.length))
  if (/\d|^[-–—/:]/.test(unit)) return { kind: 'words' }
  const isDot = point === '.'
  return {
    kind: 'quantity',
    value: Number(`${/[-–−]/.test(sign) ? '-' : ''}${whole.replace(/\D/g, '')}.${decimals || '0'}`),
    bound: after ?? bound,
    decimals: decimals.length,
    dot: isDot ? text.indexOf(written) + skipped + sign.length + whole.length : undefined,
    unit,
  }
}

/** A text that is nothing but a quantity: «70», «1 250,5», «-3». Leading zeros and signs of more mean words. */
export function quantityOf(text: string): { readonly value: number; readonly decimals: number } | undefined {
  const amount = readAmount(text)
  if (amount.kind !== 'quantity' || amount.bound !== 'exact' || amount.unit !== '' || amount.decimals > 6)
    return undefined
  const isPlain = /^-?(?:0(?![\d\s])|[1-9])/.test(text.trim()) && Number.isSafeInteger(Math.trunc(amount.value))
  return isPlain ? { value: amount.value, decimals: amount.decimals } : undefined
}

/** How a reached value has to compare with a promised one. */
export type Comparison = '>=' | '>' | '<=' | '<' | '='

const comparisons = { least: '>=', above: '>', most: '<=', below: '<' } as const
const byDirection = { up: '>=', down: '<=', hold: '=' } as const

/** `better` says what «10» and «до 10» mean. */
export function comparisonWith({ bound }: Quantity, better: 'up' | 'down' | 'hold'): Comparison {
  return bound === 'exact' || bound === 'up-to' ? byDirection[better] : comparisons[bound]
}

/** Whether a reached value keeps what was promised. */
export function keeps(reached: number, promised: Quantity, better: 'up' | 'down' | 'hold'): boolean {
  const { value } = promised
  switch (comparisonWith(promised, better)) {
    case '>=':
      return reached >= value
    case '>':
      return reached > value
    case '<=':
      return reached <= value
    case '<':
      return reached < value
    case '=':
      return reached === value
  }
}

function boundOf(written: string): readonly [Bound, number] {
  for (const [words, bound] of leading) {
    const match = words.exec(written)
    if (match !== null) return [bound, match[0].length]
  }
  return ['exact', 0]
}

function afterNumber(rest: string): readonly [Bound | undefined, string] {
  for (const [words, bound] of trailing) {
    const match = words.exec(rest.trim())
    if (match !== null) return [bound, rest.trim().slice(0, match.index).trim()]
  }
  return [undefined, rest.trim()]
}
