import type { Language } from '../language/language.ts'
import type { ChoiceShape, Field, Fields } from './shape.ts'

/** The key of a field in a language; its English key is the name it has in the code. */
export function keyOf(name: string, field: Field, language: Language): string {
  return language === 'ru' ? field.ru : name
}

/** The keys an object may have, as written in a language. */
export function keysOf(fields: Fields, language: Language): string[] {
  return Object.entries(fields).map(([name, field]) => keyOf(name, field, language))
}

/** The field a key stands for, with its name in the code. */
export function fieldOf(fields: Fields, key: string, language: Language): readonly [string, Field] | undefined {
  const known = byKey[language].get(fields)
  if (known !== undefined) return known.get(key)
  const made = new Map(Object.entries(fields).map((entry) => [keyOf(...entry, language), entry]))
  byKey[language].set(fields, made)
  return made.get(key)
}

/** Asked for every key of every file. */
const byKey: Readonly<Record<Language, WeakMap<Fields, ReadonlyMap<string, readonly [string, Field]>>>> = {
  ru: new WeakMap(),
  en: new WeakMap(),
}

/** The words for yes and no. */
export function wordOf(flag: boolean, language: Language): string {
  const words = { ru: ['нет', 'да'], en: ['no', 'yes'] } as const
  return words[language][flag ? 1 : 0]
}

/** What a word of a choice means to the program. */
export function choiceOf(shape: ChoiceShape<string>, word: string, language: Language): string | undefined {
  if (language === 'en') return word in shape.values ? word : undefined
  return Object.entries(shape.values).find(([, { ru }]) => ru === word)?.[0]
}

/** The words of a choice in a language. */
export function wordsOf(shape: ChoiceShape<string>, language: Language): string[] {
  return Object.entries(shape.values).map(([value, { ru }]) => (language === 'ru' ? ru : value))
}
