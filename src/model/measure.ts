/** What the words of an indicator's name and unit say of its values: in what they are counted, what they cannot be. */

/** What a unit counts in. */
export type UnitKind = 'percent' | 'people' | 'pieces' | 'thousands' | 'money' | 'other'

const percentagePoints = /процентн[а-яё]+ пункт|п\.\s?п\./i

const units: readonly (readonly [RegExp, UnitKind])[] = [
  [/тыс|млн|млрд|миллион|миллиард/i, 'thousands'],
  [/%|процент/i, 'percent'],
  [/(?<![а-яё])(?:чел(?:\.|овек[а-яё]*)?(?![а-яё])|обучающ|педагог|наставник|участник)/i, 'people'],
  [
    /(?<![а-яё])(?:ед(?:\.|иниц[а-яё]*)|шт(?:\.|ук[а-яё]*)?(?![а-яё])|школ|организаци|учреждени|мероприяти|групп|класс|места?(?![а-яё])|комплект|экз(?:\.|емпляр[а-яё]*))/i,
    'pieces',
  ],
  [/(?<![а-яё])руб(?:\.|л[а-яё]*)/i, 'money'],
  [/балл|коэффициент|индекс|да\s?\/\s?нет|(?<![а-яё])(?:час|дн|лет|год)/i, 'other'],
]

/** The kinds a unit names; «процентов (человек)» names two, an unheard-of unit none. */
export function unitKinds(unit: string): ReadonlySet<UnitKind> {
  if (unit === '') return new Set()
  if (percentagePoints.test(unit)) return new Set(['other'])
  // «% от числа обучающихся» is per cent alone.
  if (/^\s*(?:%|процент)[^(/]*$/i.test(unit)) return new Set(['percent'])
  const kinds = units.filter(([words]) => words.test(unit)).map(([, kind]) => kind)
  return new Set(kinds.includes('thousands') ? kinds.filter((kind) => !wholes.includes(kind)) : kinds)
}

/** «тыс. человек» counts in thousands: the noun says nothing of fractions. */
const wholes: readonly UnitKind[] = ['people', 'pieces', 'money']

/** What a name measures: a part of a whole, a number of things; undefined where it does not say. */
export type NameKind = 'share' | 'coverage' | 'count'

const changes =
  /^(?:обеспечени|достижени|увеличени|повышени|расширени|снижени|сокращени|уменьшени|сохранени|поддержани|рост(?![а-яё]))[а-яё]*\s+/i

const heads: readonly (readonly [RegExp, NameKind])[] = [
  [/^(?:средн[а-яё]+\s+)?(?:дол(?:я|и|ю|е|ей)(?![а-яё])|удельн[а-яё]+\s+вес|процент)/i, 'share'],
  [/^охват/i, 'coverage'],
  [/^(?:общ[а-яё]+\s+)?(?:числ(?:о|а|у|ом)(?![а-яё])|численност|количеств)/i, 'count'],
]

export function nameKind(name: string): NameKind | undefined {
  const bare = withoutNumber(name).replace(changes, '')
  return heads.find(([words]) => words.test(bare))?.[1]
}

/** Growth is measured against something else: it may pass 100 %, fall and be below zero. */
export function isRate(name: string): boolean {
  return /темп|прирост|индекс|валов|к предыдущ|по сравнению|по отношению|к уровню|к базов|ежегодн/i.test(name)
}

/** Where the name itself says what is wanted: «Увеличение доли …», «Снижение числа …». */
export function directionInName(name: string, kinds: ReadonlySet<UnitKind>): 'up' | 'down' | undefined {
  const bare = withoutNumber(name)
  // «Снижение числа нарушений, %» may tell by how much: then more is better.
  const isByHowMuch = kinds.has('percent') && !isLevel(bare.replace(changes, ''))
  if (isRate(bare) || isByHowMuch) return undefined
  // «Повышение квалификации» is no growth of a number.
  if (/^повышени[а-яё]*\s/i.test(bare) && nameKind(bare) === undefined && !isLevel(bare.replace(changes, '')))
    return undefined
  if (/^(?:увеличени|повышени|рост(?![а-яё]))/i.test(bare)) return 'up'
  return /^(?:снижени|сокращени|уменьшени)/i.test(bare) ? 'down' : undefined
}

const unitWords =
  /(?:[,(]|\sв)\s*((?:тыс\.?|млн|млрд)?\s*(?:%|процент[а-яё]*|чел(?:\.|овек[а-яё]*)|ед(?:\.|иниц[а-яё]*)|шт(?:\.|ук[а-яё]*)?|балл[а-яё]*|руб(?:\.|л[а-яё]*)|час[а-яё]*|дн(?:ей|ях|и)|лет|годах|мест|экз(?:\.|емпляр[а-яё]*)|комплект[а-яё]*|да\s?\/\s?нет))\)?[\s:.]*$/i

/** The unit that stands in the name or in a header: «…, %», «… (человек)», «… в баллах», «Процент …». */
export function unitInName(name: string): string {
  const head = /^(?:[а-яё]+\s+)?(?:процент|балл)(?![а-яё])/i.exec(withoutNumber(name))?.[0] ?? ''
  return /%[\s):.]*$/.test(name) ? '%' : (unitWords.exec(name)?.[1] ?? head)
}

function isLevel(bare: string): boolean {
  return /^(?:дол|удельн|процент|охват|уров|средн|балл|показател)/i.test(bare)
}

function withoutNumber(name: string): string {
  return name.replace(/^[\s\d.)«"–-]+/, '')
}
