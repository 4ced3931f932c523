/** The two languages the program speaks. Files may be written in the keys of either; messages come in either. */
export const languages = ['ru', 'en'] as const

export type Language = (typeof languages)[number]

/** Something told in both languages: a missing translation is a compile error. */
export type InBoth<T> = Readonly<Record<Language, T>>

/** A text in both languages. */
export type Said = InBoth<string>

/** Makes a text in both languages from one function of the language. */
export function inBoth<T>(make: (language: Language) => T): InBoth<T> {
  return { ru: make('ru'), en: make('en') }
}
