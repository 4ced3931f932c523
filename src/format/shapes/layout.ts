import {
  blankText,
  choice,
  either,
  exactly,
  field,
  flag,
  list,
  number,
  object,
  oneOrMany,
  text,
  verbatimText,
} from '../shape.ts'

const width = field('ширина', number(5, 250), 'Ширина, мм', 'Если не указана, вычисляется по тексту.', {
  examples: [45],
})
const header = field(
  'заголовок',
  blankText,
  'Заголовок графы',
  'Как печатается в головке таблицы. Пустая строка – без заголовка.',
  {
    examples: ['Сроки исполнения'],
  },
)
const group = field(
  'группа',
  oneOrMany(text),
  'Верхние этажи головки',
  'Общий заголовок над соседними графами; несколько этажей – списком сверху вниз.',
  { examples: ['Кварталы'] },
)

const role = choice({
  number: { ru: 'номер', about: 'номер мероприятия' },
  section: { ru: 'раздел', about: 'название раздела, объединённое по строкам' },
  title: { ru: 'мероприятие', about: 'название мероприятия' },
  due: { ru: 'сроки', about: 'сроки' },
  start: { ru: 'начало', about: 'начало' },
  end: { ru: 'окончание', about: 'окончание' },
  time: { ru: 'время', about: 'время' },
  place: { ru: 'место', about: 'место проведения' },
  responsible: { ru: 'ответственные', about: 'ответственные' },
  result: { ru: 'результат', about: 'результат' },
  document: { ru: 'документ', about: 'вид документа' },
  indicator: { ru: 'показатель', about: 'названия связанных показателей' },
  targets: { ru: 'значения', about: 'значения к датам' },
  fact: { ru: 'факт', about: 'достигнутые значения' },
  amount: { ru: 'объем', about: 'объём работ с единицей' },
  participants: { ru: 'состав', about: 'участники мероприятия' },
  money: { ru: 'финансирование', about: 'суммы; «источник» и «год» выбирают часть' },
  note: { ru: 'примечание', about: 'примечание' },
  extra: { ru: 'дополнительно', about: 'своя графа: её название – в «графа»' },
  empty: { ru: 'пусто', about: 'пустая рабочая графа' },
})

const indicatorRole = choice({
  number: { ru: 'номер', about: 'номер показателя' },
  title: { ru: 'показатель', about: 'название показателя' },
  unit: { ru: 'единица', about: 'единица измерения' },
  direction: { ru: 'направление', about: 'желаемое направление' },
  baseline: { ru: 'база', about: 'базовое значение' },
  targets: { ru: 'значения', about: 'по графе на каждый год или срок' },
  fact: { ru: 'факт', about: 'достигнутые значения: по графе на каждый год или срок' },
  source: { ru: 'источник', about: 'источник данных' },
  responsible: { ru: 'ответственные', about: 'ответственные' },
  empty: { ru: 'пусто', about: 'пустая рабочая графа' },
})

const column = either(
  role,
  object({
    role: field(
      'роль',
      oneOrMany(role),
      'Что в графе',
      'Одна роль или несколько – тогда графа объединённая, части идут строками.',
      {
        required: true,
        examples: { ru: ['сроки', ['сроки', 'место']], en: ['due', ['due', 'place']] },
      },
    ),
    header,
    group,
    width,
    extra: field(
      'графа',
      text,
      'Своя графа',
      'Для роли «дополнительно»: под каким названием она стоит в мероприятиях.',
    ),
    source: field('источник', text, 'Источник', 'Для роли «финансирование»: какой источник показать.'),
    year: field('год', text, 'Год', 'Для роли «финансирование»: какой год показать.'),
  }),
)

const indicatorColumn = either(
  indicatorRole,
  object({
    role: field('роль', indicatorRole, 'Что в графе', 'Роль графы таблицы показателей.', {
      required: true,
      examples: { ru: ['показатель'], en: ['title'] },
    }),
    header,
    group,
    width,
  }),
)

const fields = {
  base: field('основа', text, 'Основа', 'Имя готового макета, от которого берётся всё, что здесь не указано.', {
    examples: ['tambov'],
  }),
  orientation: field(
    'ориентация',
    choice({
      portrait: { ru: 'книжная', about: 'лист стоит' },
      landscape: { ru: 'альбомная', about: 'лист лежит' },
    }),
    'Ориентация листа',
    'Если не указана – альбомная.',
    { examples: { ru: ['книжная'], en: ['portrait'] } },
  ),
  columns: field('графы', list(column), 'Графы таблицы', 'Графы слева направо.'),
  columnNumbers: field('номера-граф', flag, 'Строка номеров граф', 'да – под головкой печатается строка 1, 2, 3 …', {
    examples: { ru: ['да'], en: ['yes'] },
  }),
  sections: field(
    'разделы',
    choice({
      row: { ru: 'строка', about: 'строка во всю ширину таблицы' },
      heading: { ru: 'заголовок', about: 'заголовок, под которым стоит своя таблица' },
      column: { ru: 'графа', about: 'графа с ролью «раздел», объединённая по строкам' },
    }),
    'Как печатаются разделы',
    'Если не указано – строкой.',
    { examples: { ru: ['строка'], en: ['row'] } },
  ),
  numbering: field(
    'нумерация',
    object({
      sections: field(
        'разделы',
        choice({
          'I.': { ru: 'I.', about: 'римские с точкой' },
          I: { ru: 'I', about: 'римские' },
          '1.': { ru: '1.', about: 'арабские с точкой' },
          '1': { ru: '1', about: 'арабские' },
          none: { ru: 'нет', about: 'без номеров' },
        }),
        'Номера разделов',
        'Образец номера.',
        { examples: { ru: ['I.'], en: ['I.'] } },
      ),
      events: field(
        'мероприятия',
        choice({
          '1.': { ru: '1.', about: 'сквозные с точкой' },
          '1': { ru: '1', about: 'сквозные' },
          '1)': { ru: '1)', about: 'сквозные со скобкой' },
          '1.1.': { ru: '1.1.', about: 'раздел и мероприятие, с точкой' },
          '1.1': { ru: '1.1', about: 'раздел и мероприятие' },
          none: { ru: 'нет', about: 'без номеров' },
        }),
        'Номера мероприятий',
        'Образец номера.',
        { examples: { ru: ['1.1'], en: ['1.1'] } },
      ),
      restart: field('заново', flag, 'Заново в каждом разделе', 'да – в каждом разделе счёт начинается с единицы.', {
        examples: { ru: ['да'], en: ['yes'] },
      }),
    }),
    'Нумерация',
    'Как печатаются номера, которых нет у самих разделов и мероприятий.',
  ),
  separator: field(
    'разделитель',
    verbatimText,
    'Разделитель ответственных',
    'Что печатается между ответственными: "; ", ", ", "/ ", "\\n".',
    {
      examples: ['; '],
    },
  ),
  fontSize: field('кегль', number(7, 14), 'Кегль таблицы, пт', 'Размер шрифта в таблице.', { examples: [12] }),
  indicators: field(
    'показатели',
    object({
      heading: field('заголовок', text, 'Заголовок таблицы', 'Как печатается над таблицей показателей.'),
      place: field(
        'место',
        choice({
          before: { ru: 'до', about: 'перед таблицей мероприятий' },
          after: { ru: 'после', about: 'после таблицы мероприятий' },
          appendix: { ru: 'приложение', about: 'отдельным приложением, на новой странице' },
        }),
        'Где стоит таблица',
        'Если не указано – после таблицы мероприятий.',
        { examples: { ru: ['до'], en: ['before'] } },
      ),
      columns: field('графы', list(indicatorColumn), 'Графы', 'Графы таблицы показателей слева направо.'),
    }),
    'Таблица показателей',
    'Как печатаются показатели.',
  ),
}

/** A layout written inside a roadmap. */
export const layout = object(fields)

/** A layout in a file of its own. */
export const layoutFile = object({
  dorkarta: field('dorkarta', exactly(1), 'Версия формата', 'Всегда 1.', { required: true, examples: [1] }),
  title: field('название', text, 'Название макета', 'Для списка макетов.', { required: true }),
  ...fields,
})
