import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { placeInside } from '../../src/diagnostic/place.ts'
import { defineProblem } from '../../src/diagnostic/problem.ts'
import type { ReportFormat } from '../../src/report/format.ts'
import type { ReportContext } from '../../src/report/reporter.ts'
import { compileText } from '../compile-text.ts'
import { reportText } from './report-text.ts'

/** What is hard to say in any format: a file and its findings whose names and words hold every sort of sign. */

export const folder = '/дом/планы'
export const file = 'раздел 1/план, 100% «нового» #1: <a&b>.roadmap.yaml'

export const context: ReportContext = {
  language: 'ru',
  color: false,
  width: 100,
  files: [`${folder}/${file}`, './чистый.roadmap.yaml'],
  folder,
  version: '1.2.3',
}

/** Words that a report quotes: marks of XML and of workflow commands, line ends, control characters, half a pair. */
export const words =
  'Обучение 🎓 <b>"всех"</b> & \'иных\', 100%: ]]> ::error::\nвторая\tстрока\r\u0007\u001b[31m\uD83D.'

const text = `dorkarta: 1
название: "📅 ДОРОЖНАЯ КАРТА"
мероприятия:
  - название: ${JSON.stringify(words)}
    ответственные: "📅📅 отдел"
  - { название: "🎓🎓 Семинар", ответственные: отдел, сорки: май 2023 }
  - название: |
      Мероприятие
      в две строки
    ответственные: отдел
`

/** A problem that can be mended, with another place beside it. */
const dash = defineProblem<{ words: string }>({
  name: 'text/dash',
  severity: 'info',
  summary: { ru: 'Дефис вместо тире', en: 'A hyphen for a dash' },
  why: { ru: 'Так не пишут.', en: 'It is not written so.' },
  message: {
    ru: ({ words }) => `дефис вместо тире рядом с «${words}»`,
    en: ({ words }) => `a hyphen for a dash beside "${words}"`,
  },
  advice: { ru: 'Поставьте тире.', en: 'Put a dash.' },
})

export function findings(name = `${folder}/${file}`, head = ''): readonly Diagnostic[] {
  const { value, diagnostics } = compileText(head + text, name)
  const [first, second] = value?.events.flatMap((event) => event.title) ?? []
  if (first === undefined || second === undefined) return diagnostics
  const place = placeInside(second, 0, 4)
  const fix = {
    title: { ru: 'поставить тире', en: 'put a dash' },
    isSafe: true,
    edits: [
      { start: place.start, end: place.start + 4, text: '–' },
      { start: place.end, end: place.end, text: ' «' },
      { start: place.end + 1, end: place.end + 2, text: '' },
    ],
  }
  const note = { ru: 'а здесь тире', en: 'a dash here' }
  return [...diagnostics, dash.at(place, { words }, [{ place: first.place, note }], fix)]
}

export function report(format: ReportFormat, changes: Partial<ReportContext> = {}): string {
  return reportText(format, findings(), { ...context, ...changes })
}
