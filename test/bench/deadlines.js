import { readDeadline } from '../../dist/library.js'
import { table } from './markdown.js'

const count = 100_000
const shapes = [
  (day, year) => `до ${day} октября ${year}, далее – ежегодно`,
  (day, year) => `${String(day).padStart(2, '0')}.06.${year}`,
  (_, year) => `III – IV кварталы ${year} г.`,
  (_, year) => `ноябрь-декабрь ${year}, январь-май ${year + 1}`,
  (day) => `ежеквартально до ${day} числа месяца, следующего за отчетным кварталом`,
  (_, year) => `в течение ${year}/${year + 1} учебного года`,
  () => 'на регулярной основе (по запросу)',
  (day, year) => `с ${day} марта по ${day} апреля ${year} года включительно`,
]

/** Reading deadlines, as a ratio to merely splitting the same text into words. */
export function deadlines() {
  const phrases = Array.from({ length: count }, (_, index) =>
    shapes[index % shapes.length](1 + (index % 28), 2015 + (index % 15)),
  )
  const floor = median(() => phrases.reduce((words, phrase) => words + phrase.split(/[\s,.;:()«»–-]+/).length, 0))
  const reading = median(() =>
    phrases.reduce((windows, phrase) => windows + readDeadline(phrase).deadline.windows.length, 0),
  )
  const long = 'до 1 мая 2024 г., '.repeat(60_000)
  const refusing = median(() => readDeadline(long))
  const growth = [20, 40, 80].map((items) => median(() => readDeadline('1 мая 2024 г., '.repeat(items))))
  return table(
    ['deadlines', 'milliseconds', 'to splitting'],
    [
      [`${count} phrases split into words`, floor.toFixed(0), ''],
      [`${count} phrases read`, reading.toFixed(0), `${(reading / floor).toFixed(0)} ×`],
      [`a phrase of ${(long.length / 1e6).toFixed(1)} MB refused`, refusing.toFixed(1), ''],
      ['a phrase of 20, 40, 80 dates', growth.map((time) => time.toFixed(2)).join(', '), ''],
    ],
  )
}

function median(work) {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[1]
}
