const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** Whole letters people type for a Roman numeral on a Russian keyboard: «Ш квартал», «П полугодие». */
const shapes: Readonly<Record<string, string>> = { Ш: 'III', П: 'II', ПІ: 'III', ІУ: 'IV', У: 'V', ІП: 'III' }

/** «IV», «iv»; also what only looks like it: «1V», «ІІ» in Cyrillic, «l» for «I», «Ш» for «III». */
export function readRoman(text: string): { value: number; lookAlike: boolean } | undefined {
  if (!/[^\d]/.test(text)) return undefined
  const spelled =
    shapes[text] ??
    text
      .replace(/[Іiіl1|]/g, 'I')
      .replace(/[ХхxХ]/g, 'X')
      .replace(/v/g, 'V')
  const value = romans.indexOf(spelled) + 1
  return value === 0 ? undefined : { value, lookAlike: !/^([IVX]+|[ivx]+)$/.test(text) }
}

/** Figures with letters in the place of some of them: «2О23», «О1», «202З». */
export function readFigures(text: string): { value: number; lookAlike: boolean } {
  const figures = text.replace(/[ОоOo]/g, '0').replace(/[Зз]/g, '3')
  return { value: Number(figures), lookAlike: figures !== text }
}
