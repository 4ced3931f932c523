import type { Worded } from '../clause.ts'
import type { Word } from '../words/word.ts'
import { found, isSign, isSpelled, isWord, type Phrase, run } from './phrase.ts'
import { readYear } from './year.ts'

/** Terms of a school or a university, whose days its own calendar sets: «I четверть», «1 раз в триместр». */
export const term: Phrase<Worded> = {
  examples: {
    '1 раз в четверть': 'условие: 1 раз в четверть (due/ambiguous)',
    'в конце II триместра': 'условие: в конце II триместра (due/ambiguous)',
    'III четверть 2023/2024 учебного года': 'условие: III четверть 2023/2024 учебного года (due/ambiguous)',
  },

  read(words, at) {
    let next = atLeast(words, at) ?? at
    for (let read = 0; read < 8 && leads(words[next]); read++) next++
    if (!isWord(words[next], 'четверть')) return undefined
    const after = readYear(words, next + 1)?.next ?? next + 1
    return found(
      { kind: 'trigger', open: false, weak: false, counted: false, holds: 'nothing', doubt: 'school-term' },
      after,
    )
  },
}

const atLeast = run('не реже|менее|ранее|позднее ,? чем?')
const leading = ['в', 'на', 'за', 'до', 'к', 'по', 'с', 'и', 'раз', 'каждый', 'весь', 'течение', 'протяжение', 'итог']

/** Numbers of terms, prepositions, «раз», «начало», «конец». */
function leads(word: Word | undefined): boolean {
  return (
    word?.kind === 'number' ||
    word?.kind === 'roman' ||
    word?.kind === 'ordinal' ||
    isSign(word, 'comma', 'dash') ||
    isSpelled(word, /^(окончани|завершени)и$/) ||
    isWord(word, ...leading, 'начало', 'середина', 'конец')
  )
}
