/** The three forms a Russian noun takes beside a number: 1 файл, 2 файла, 5 файлов. */
export type RussianForms = readonly [one: string, few: string, many: string]

/** «1 файл», «2 файла», «11 файлов»: the number with the noun in the right form. */
export function countedRu(count: number, forms: RussianForms): string {
  const tens = count % 100
  const ones = count % 10
  if (tens >= 11 && tens <= 14) return `${count} ${forms[2]}`
  if (ones === 1) return `${count} ${forms[0]}`
  if (ones >= 2 && ones <= 4) return `${count} ${forms[1]}`
  return `${count} ${forms[2]}`
}

/** "1 file", "2 files". */
export function countedEn(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}
