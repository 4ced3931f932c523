import type { Bound } from '../clause.ts'
import type { Words } from '../words/word.ts'
import { type Found, found, isSign, isSpelled, isWord, run } from './phrase.ts'

/** Words before the preposition that change nothing: «в срок до», «на период 2020–2022», «в течение мая». */
const fillers = [
  'по состояние на',
  'на? плановый период',
  'с перспектива',
  'на перспектива',
  'с срок',
  'в|на|за|с? весь период|срок',
  'в|на течение|протяжение весь? период?',
  'в|на|за? период|срок',
  'весь',
].map(run)

/** «(срок) исполнения», «(период) реализации»: what the term is of. */
export const ofWhat =
  /^(исполнени|реализаци|выполнени|проведени|сдачи|представлени|предоставлени|завершени|окончани|осуществлени)/

const bounds: readonly (readonly [ReturnType<typeof run>, Bound])[] = [
  [run('не позднее ,? чем? до|к?'), { kind: 'until', exact: true }],
  [run('не ранее ,? чем? с?'), { kind: 'from', exact: true }],
  [run('начиная с'), { kind: 'from', exact: true }],
  [run('заканчивая'), { kind: 'until', exact: true }],
  [run('вплоть до'), { kind: 'until', exact: true }],
  [run('до|к'), { kind: 'until', exact: false }],
  [run('по'), { kind: 'until', exact: true }],
  [run('с'), { kind: 'from', exact: true }],
  // «от 1 до 5 мая» is a range; «от 1 мая» alone is the date of some act.
  [run('от'), { kind: 'from', exact: false }],
  [run('после'), { kind: 'after', exact: true }],
  [run('в|на|за'), { kind: 'within', exact: true }],
]

const within: Bound = { kind: 'within', exact: true }

/** The prepositions before a date; none at all is «within». Always finds something. */
export function readBound(words: Words, at: number): Found<Bound> {
  let start = at
  for (const filler of fillers) {
    const after = filler(words, start)
    if (after === undefined || after === start) continue
    start = isWord(words[after - 1], 'срок') && isSpelled(words[after], ofWhat) ? after + 1 : after
    break
  }
  if (start > at && isSign(words[start], 'comma', 'dash', 'colon') && isBoundary(words, start + 1)) start++
  for (const [read, bound] of bounds) {
    const next = read(words, start)
    if (next !== undefined) return found(bound, next)
  }
  return found(within, start)
}

/** After «в сроки,» and «срок –» only a preposition that bounds may follow. */
function isBoundary(words: Words, at: number): boolean {
  return isWord(words[at], 'до', 'не', 'с', 'по', 'начиная')
}
