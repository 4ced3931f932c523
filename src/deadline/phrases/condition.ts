import type { Worded } from '../clause.ts'
import { misprintOf } from '../words/misprint.ts'
import type { Word, Words } from '../words/word.ts'
import { numberAt } from './number.ts'
import { type Found, found, isGenitive, isSign, isSpelled, isUnit, isWord, type Phrase, run } from './phrase.ts'

/** What waits for something that is no calendar date: «по запросу», «в течение 10 дней со дня …», «после утверждения». */
export const condition: Phrase<Worded> = {
  examples: {
    'По запросу региона': 'условие: по запросу региона',
    'по мере готовности, но не реже 1 раза в месяц': 'повтор месяц; условие: по мере готовности',
    'в течение 10 дней со дня подписания': 'условие: в течение 10 дней со дня подписания',
    'в течение месяца': 'условие: в течение месяца',
    'после утверждения программы': 'условие: после утверждения программы',
    'по отдельному плану': 'условие: по отдельному плану',
    'в сроки, установленные законодательством': 'условие: в сроки, установленные законодательством',
    'за 10 дней до начала конкурса': 'условие: за 10 дней до начала конкурса',
    'в 10-дневный срок': 'условие: в 10-дневный срок',
  },

  read(words, at) {
    return (
      counted(words, at) ??
      byAnother(words, at) ??
      inWords(words, at) ??
      untilEvent(words, at) ??
      inPeriodOf(words, at) ??
      bareCount(words, at)
    )
  },
}

function waiting(next: number, more: Partial<Worded> = {}): Found<Worded> {
  return found({ kind: 'trigger', open: true, weak: false, counted: false, holds: 'dates', ...more }, next)
}

const counters = [
  'в|на течение',
  'в? срок? не позднее ,? чем? через|за|до?',
  'в|на? срок',
  'не менее ,? чем? за',
  'в? срок? не более|менее ,? чем?',
  'за',
  'через',
].map(run)

/** «в течение 10 рабочих дней», «не позднее трёх месяцев со дня», «за 2 недели до», «в трёхдневный срок». */
function counted(words: Words, at: number): Found<Worded> | undefined {
  const adverb = isSpelled(words[at], /^(через|спустя)$/)
  const starts = adverb ? [at + 1] : counters.map((read) => read(words, at))
  for (const start of starts) {
    const end = start === undefined ? undefined : duration(words, start)
    if (start === undefined || end === undefined) continue
    if (isWord(words[end], 'до')) return waiting(end + 1, { counted: true, holds: 'nothing' })
    if (isWord(words[at], 'за')) continue
    return waiting(end, { counted: true })
  }
  return atMost(words, at) ?? daysLong(words, at)
}

/** «до 10 рабочих дней», «от 3 до 5 дней»: a length with its limits. */
function atMost(words: Words, at: number): Found<Worded> | undefined {
  const limits = run('от')(words, at)
  const start = limits === undefined ? run('в? срок? до')(words, at) : run('до')(words, limits + 1)
  if (start === undefined || words[start]?.kind !== 'number') return undefined
  const end = duration(words, start)
  // «до 3 рабочего дня» names which one.
  return end === undefined || words[end - 2]?.form === 'рабочего' ? undefined : waiting(end, { counted: true })
}

/** «10 рабочих дней», «сроком на 3 года», counted from nothing named; beside a date only how long it lasts. */
function bareCount(words: Words, at: number): Found<Worded> | undefined {
  const start = run('срок? на')(words, at) ?? at
  const count = words[start]
  const end = count?.kind === 'number' && count.digits <= 2 ? duration(words, start) : undefined
  const unit = end === undefined ? undefined : words[end - 1]
  const which = count?.kind === 'number' && count.ending && unit?.kind === 'unit' && !unit.plural
  if (end === undefined || which || isUnit(unit, 'hour') || isSpelled(unit, /^гг?\.?$/)) return undefined
  return waiting(end, { weak: true, counted: true, holds: 'nothing' })
}

/** «10 рабочих дней», «2-х месяцев», «месяца»; «2 квартала» is the second one, «года» alone is all of it. */
function duration(words: Words, at: number): number | undefined {
  const counts = words[at]?.kind === 'number' ? countAt(words, at) : undefined
  let next = counts ?? at
  while (isWord(words[next], 'рабочий', 'финансовый')) next++
  const unit = words[next]
  if (unit?.kind !== 'unit') return undefined
  const after = words[next + 1]
  const dependent = isWord(after, 'с', 'после', 'до', 'от')
  if (counts === undefined) {
    const calendar = unit.unit === 'year' || unit.unit === 'decade'
    const many = unit.plural && unit.unit !== 'quarter' && unit.form !== 'суток'
    return many || (calendar && !dependent) ? undefined : next + 1
  }
  const numbered = (unit.unit === 'quarter' || unit.unit === 'half-year' || unit.unit === 'decade') && !unit.plural
  if (numbered || (unit.unit === 'month' && after?.kind === 'number')) return undefined
  return next + 1
}

/** «10», «10 (десяти)», «5–10». */
function countAt(words: Words, at: number): number | undefined {
  const first = words[at]
  if (first?.kind !== 'number' || first.digits > 3) return undefined
  const dash = isSign(words[at + 1], 'dash') && words[at + 2]?.kind === 'number' ? at + 3 : at + 1
  const spelled = isSign(words[dash], 'open') && words[dash + 1]?.kind !== 'sign' && isSign(words[dash + 2], 'close')
  return spelled ? dash + 3 : dash
}

/** «в 10-дневный срок», «в месячный срок». */
function daysLong(words: Words, at: number): Found<Worded> | undefined {
  if (!isWord(words[at], 'в')) return undefined
  const digits = numberAt(words, at + 1)
  const adjective =
    digits !== undefined && isSign(words[digits.next], 'dash') ? digits.next + 1 : (digits?.next ?? at + 1)
  const long = isSpelled(words[adjective], /(дневн|месячн|недельн|суточн|годичн|часов)(ый|ой)$/)
  return long && isWord(words[adjective + 1], 'срок') ? waiting(adjective + 2) : undefined
}

/** Stems of what «по …» waits for. */
const awaited =
  /^(запрос|требовани|заявк|заявлени|обращени|необходимост|мер[еы]$|возможност|согласовани|план|графи|расписани|календар|решени|поручени|приказ|распоряжени|договор|факту|результат|окончани|завершени|истечени|достижени|получени|поступлени|готовност|приглашени|вызов|усмотрени|выполнени|наступлени|утверждени|приняти|возникновени|указани|рекомендаци|предложени|назначени|списк|положени|программ|циклограмм|регламент|представлени|желани|выбор|срок|услови|порядк|уведомлени|протокол|предписани|заключени|контракт|соглашени)/

/** «по запросу», «по отдельному графику», «по результатам конкурса», «согласно плану». */
function byAnother(words: Words, at: number): Found<Worded> | undefined {
  const according = isSpelled(words[at], /^согласно$/)
  if (according) return waiting(at + 1)
  if (!isWord(words[at], 'по')) return undefined
  if (isWord(words[at + 1], 'итог') || isWord(words[at + 1], 'конец')) return waiting(at + 2)
  for (let noun = at + 1; noun <= at + 3; noun++) {
    const word = words[noun]
    if (isSpelled(word, awaited) && (word?.kind === 'unknown' || word?.kind === 'word')) return waiting(noun + 1)
    const describes = word?.kind === 'unknown' && /(му|ым|им|ой|ей|но|то)$/.test(word.form)
    if (
      !describes &&
      word?.kind !== 'every' &&
      word?.kind !== 'reference' &&
      !isWord(word, 'учебный', 'рабочий', 'плановый')
    )
      return undefined
  }
  return undefined
}

const strong: readonly RegExp[] = [
  /^при (необходимост|наличи|возможност|услови|поступлени|возникновени|получени|обращени|выявлени|наступлени|желани)/,
  /^в случа(е|ях)( |$)/,
  /^в соответствии( |$)/,
  /^в зависимости( |$)/,
  /^в срок(и|) ?,? (согласно|установленн|определенн|предусмотренн|утвержденн|указанн|согласованн)/,
  /^в(о)? (установленн|определенн|указанн|предусмотренн|согласованн)[а-яё]+ ([а-яё]+ ){1,3}(срок|сроки)( |$)/,
  /^с(о)? (момента|даты|дня)( |$)/,
  /^(если|когда|накануне|перед|исходя) /,
  /^(ко?|до) (дню|дня) [а-я]/,
  /^(ко?|до) нов(ому|ого) (учебн[а-я]+ )?год/,
  /^в преддверии( |$)/,
  /^(на|не позднее) следующ[а-я]+ (рабоч[а-я]+ )?д(ень|ня)( |$)/,
  /^(одновременно|вместе) со? /,
  /^(после|по) кажд(ого|ой|ому) [а-я]/,
]

const weak: readonly RegExp[] = [
  /^при [а-яё]/,
  /^в (рамках|ходе|день|дни|связи|момент|процессе)( |$)/,
  /^во время( |$)/,
  /^на (основании|момент)( |$)/,
]

/** «в период проведения конкурса», «на период отпусков». */
function inPeriodOf(words: Words, at: number): Found<Worded> | undefined {
  const start = run('в|на период')(words, at)
  const named = words[start ?? -1]
  const plain =
    (named?.kind === 'unknown' && isGenitive(named)) ||
    (named?.kind === 'season' && words[(start ?? 0) + 1]?.kind === 'unknown')
  if (start !== undefined && plain) return waiting(start + 1, { holds: 'nothing' })
  return namedPeriod(words, at)
}

/** «в отопительный период», «осенне-зимний период», «в течение пожароопасного сезона»: a period whose days an act sets. */
function namedPeriod(words: Words, at: number): Found<Worded> | undefined {
  const first = run('в|на|за|до|к течение|протяжение|начало|конец? весь?')(words, at) ?? at
  let next = first
  while (next < first + 4 && (isAdjective(words[next]) || (next > first && isSign(words[next], 'dash')))) next++
  if (!isWord(words[next], 'период') && !isSpelled(words[next], /^сезон[аеу]?$/)) return undefined
  const own = words.slice(first, next).filter(({ kind }) => kind === 'unknown')
  const meant = own.every((word) => isSign(words[words.indexOf(word) + 1], 'dash') || !misprintOf(word.text, false))
  return own.length > 0 && meant ? waiting(next + 1, { holds: 'years' }) : undefined
}

function isAdjective(word: Word | undefined): boolean {
  if (word?.kind === 'season') return word.adjective
  return word?.kind === 'unknown' && /((ы|и|о)й|(о|е)го|(о|е)му|(о|е)м|(н|о)не|е)$/.test(word.form)
}

/** Heads of conditions that are told by their first words; anything may follow. */
function inWords(words: Words, at: number): Found<Worded> | undefined {
  if (words[at]?.kind === 'sign') return undefined
  const holidays = throughHolidays(words, at)
  if (holidays !== undefined) return waiting(holidays)
  if (isWord(words[at], 'после') && isPlain(words[at + 1])) return waiting(at + 2, { holds: 'years' })
  const head = words
    .slice(at, at + 6)
    .map((word) => word.form)
    .join(' ')
  if (strong.some((start) => start.test(head))) return waiting(Math.min(at + 2, words.length))
  return weak.some((start) => start.test(head)) ? waiting(Math.min(at + 2, words.length), { weak: true }) : undefined
}

/** «на осенних, зимних каникулах», «в период весенних каникул»: the index after the noun. */
function throughHolidays(words: Words, at: number): number | undefined {
  let next = run('в|на|во|с? период?')(words, at) ?? at
  if (isSpelled(words[next], /^(время|дни|дня)$/)) next++
  for (let read = 0; read < 7 && ofHolidays(words[next]); read++) next++
  return isSpelled(words[next], /^каникул/) ? next + 1 : undefined
}

function ofHolidays(word: Word | undefined): boolean {
  if (isSpelled(word, /^каникул/)) return false
  return word?.kind === 'season' || word?.kind === 'unknown' || isSign(word, 'comma') || isWord(word, 'и')
}

const happening = /([нтс]и[яю]|ци[ию]|си[ию]|енты|ента|чения|стия|сдачи|защиты|открытия)$/

/** «до утверждения плана», «к началу отопительного сезона», «до окончания конкурса». */
function untilEvent(words: Words, at: number): Found<Worded> | undefined {
  if (!isWord(words[at], 'до', 'к')) return undefined
  const event = words[at + 1]
  if (isWord(event, 'начало', 'конец')) {
    const ofTerm = isWord(words[at + 2], 'срок', 'период') && words[at + 3]?.kind === 'unknown'
    return (isPlain(words[at + 2]) && isGenitive(words[at + 2])) || ofTerm
      ? waiting(at + 3, { holds: 'nothing' })
      : undefined
  }
  const happens = (word: Word | undefined) => isSpelled(word, /^момент[ау]$/) || isSpelled(word, happening)
  if (isPlain(event) && happens(event)) return waiting(at + 2, { holds: 'years' })
  return isPlain(event) && isPlain(words[at + 2]) && happens(words[at + 2])
    ? waiting(at + 3, { holds: 'years' })
    : undefined
}

/** A word that belongs to no date. */
function isPlain(word: Word | undefined): boolean {
  return word?.kind === 'unknown' || word?.kind === 'reference' || isUnit(word, 'week')
}
