import type { Roadmap } from '../model/roadmap.ts'
import type { DocumentProperties } from './layout.ts'

/** What a search in an archive of files finds the document by. `title` is the one over the roadmap. */
export function propertiesOf({ written, approved, parties }: Roadmap, title: string): DocumentProperties {
  const category = categories[written.kind?.value ?? 'roadmap']
  const { period, order } = written
  const years =
    period === undefined
      ? []
      : 'at' in period
        ? [`${period.start?.value ?? ''} – ${period.end?.value ?? ''}`]
        : [period.value]
  return {
    title: oneLine(title),
    author: order?.issuer === undefined ? undefined : issuerOf(order.issuer.map(({ value }) => value)),
    subject: order?.subject === undefined ? undefined : oneLine(order.subject.value),
    category,
    keywords: asMany([category, ...years, ...parties.map(({ name }) => name)].map(oneLine)),
    date: approved?.value,
  }
}

const categories = {
  roadmap: 'Дорожная карта',
  plan: 'План мероприятий',
  measures: 'Комплекс мер',
  programme: 'Программа',
  schedule: 'График',
} as const

/** What a name of an office begins with: a noun in the nominative, or an adjective of it. */
const nameStart =
  /^[«"(]?(?:министерство|управление|департамент|администрация|комитет|правительство|отдел|отделение|служба|инспекция|агентство|учреждение|мэрия|совет|дума|собрание|центр|фонд|школа|институт|университет|[а-яё-]+(?:ое|ее|ая|яя|ый|ий))(?![а-яё])/iu

/** A letterhead is a line for each office, or one long name on several lines. */
function issuerOf(written: readonly string[]): string {
  const all = written.flatMap((each) => each.split('\n')).map(oneLine)
  return all
    .filter((line) => line !== '')
    .reduce((name, line) => (name === '' ? line : `${name}${nameStart.test(line) ? ', ' : ' '}${line}`), '')
}

/** Word shows no more characters of a property. */
const longest = 255

/** As many whole words as find room. */
function asMany(words: readonly string[]): string[] {
  const kept: string[] = []
  for (const word of words) if ([...kept, word].join('; ').length <= longest) kept.push(word)
  return [...new Set(kept)]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
