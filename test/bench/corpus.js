/**
 * Roadmaps of any length, as people write them: about 600 bytes an event, deadlines of all usual kinds, parties by code,
 * results as texts and as lists, sections of fifteen events, an indicator. The same arguments give the same text.
 */
const actions = [
  'Проведение',
  'Организация',
  'Подготовка',
  'Утверждение',
  'Размещение на сайте',
  'Анализ',
  'Обновление',
]
const things = [
  'совещания руководителей общеобразовательных организаций по вопросам внедрения целевой модели наставничества',
  'мониторинга качества подготовки обучающихся 5–9 классов по русскому языку и математике',
  'банка методических материалов для педагогов, работающих с детьми, у которых есть трудности в учении',
  'приказа о закреплении кураторов за школами с низкими образовательными результатами',
  'курсов повышения квалификации учителей по программе «Формирующее оценивание»',
  'дорожных карт муниципальных образований и планов работы школьных методических объединений',
  'регионального семинара по обмену опытом работы наставников и молодых специалистов',
]
const deadlines = [
  (year, n) => `до ${1 + (n % 28)} октября ${year}`,
  (year, n) => `до ${1 + (n % 28)} марта ${year} года, далее – ежегодно`,
  (year) => `III–IV кварталы ${year} г.`,
  (year) => `сентябрь – декабрь ${year} г.`,
  () => 'ежемесячно, до 5 числа месяца, следующего за отчетным',
  (year, n) => `${String(1 + (n % 28)).padStart(2, '0')}.11.${year}`,
  (year) => `в течение ${year} года`,
  (year) => `до конца ${year} года`,
]
const parties = ['управление', 'институт', 'школы', 'Центр оценки качества образования Примерной области']
const results = [
  (n) => [`Приказ министерства об итогах работы, протокол № ${n}`],
  (n) => ['Подготовлены:', '1) приказ об утверждении состава рабочей группы;', `2) аналитическая справка № ${n}.`],
  (n) => [`Не менее ${10 + (n % 90)} % педагогов прошли обучение, сертификаты получили ${n % 400} человек`],
]
const pick = (list, n) => list[n % list.length]
const perSection = 15

/** Sections with their events: what a table is made of. */
export function sectionsOf(count, seed = 0) {
  return Array.from({ length: Math.ceil(count / perSection) }, (_, at) => ({
    title: `Раздел ${at + 1}. Работа по направлению № ${at + 1}`,
    events: Array.from({ length: Math.min(perSection, count - at * perSection) }, (_, index) =>
      eventOf(at * perSection + index, seed),
    ),
  }))
}

function eventOf(index, seed) {
  const n = index * 7 + seed * 3
  return {
    title: `${pick(actions, n)} ${pick(things, index + seed)} в районе № ${index + 1}`,
    due: pick(deadlines, index + seed)(2021 + (n % 4), n),
    responsible: [pick(parties, n), pick(parties, n + 1)],
    result: pick(results, n)(n),
  }
}

/** A roadmap of so many events; `seed` makes files of one length differ. */
export function roadmapOf(count, seed = 0) {
  return `dorkarta: 1
название: ПЛАН МЕРОПРИЯТИЙ («дорожная карта») по повышению качества образования, выпуск ${seed + 1}
период: 2021–2024 годы
участники:
  - { код: управление, название: Управление образования и науки Примерной области, кратко: Управление }
  - { код: институт, название: Примерный областной институт развития образования }
  - { код: школы, название: Общеобразовательные организации области, вид: группа }
показатели:
  - название: Доля педагогов, прошедших повышение квалификации
    единица: процент
    направление: рост
    значения: { 2021: "10", 2022: "20", 2023: "35", 2024: "${50 + (seed % 40)}" }
разделы:
${sectionsOf(count, seed).map(sectionText).join('')}`
}

function sectionText({ title, events }) {
  return `  - название: ${title}\n    мероприятия:\n${events.map(eventText).join('')}`
}

function eventText({ title, due, responsible, result }) {
  const [only, ...more] = result
  const list = result.map((line) => `\n          - ${JSON.stringify(line)}`).join('')
  return `      - название: ${title}
        сроки: ${due}
        ответственные: [${responsible.join(', ')}]
        результат:${more.length === 0 ? ` ${only}` : list}
`
}
