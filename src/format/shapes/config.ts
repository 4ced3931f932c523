import { choice, entries, exactly, field, object, oneOrMany, text } from '../shape.ts'

/** The configuration file `dorkarta.yaml`. */
export const config = object({
  dorkarta: field('dorkarta', exactly(1), 'Версия формата', 'Всегда 1.', { required: true, examples: [1] }),
  language: field(
    'язык',
    choice({
      ru: { ru: 'русский', about: 'сообщения по-русски' },
      en: { ru: 'английский', about: 'сообщения по-английски' },
    }),
    'Язык сообщений',
    'Если не указан ключом --lang и переменной DORKARTA_LANG.',
    { examples: { ru: ['русский'], en: ['ru'] } },
  ),
  profile: field(
    'профиль',
    choice({
      school: { ru: 'школа', about: 'небольшой план: оформление – замечания' },
      municipality: { ru: 'муниципалитет', about: 'как обычно' },
      ministry: { ru: 'министерство', about: 'строже: оформление и реквизиты – ошибки' },
    }),
    'Набор настроек',
    'С чего начинаются настройки правил; «правила» их уточняют.',
    { examples: { ru: ['школа'], en: ['school'] } },
  ),
  rules: field(
    'правила',
    entries(
      choice({
        off: { ru: 'выкл', about: 'не показывать' },
        info: { ru: 'замечание', about: 'дело вкуса' },
        warning: { ru: 'предупреждение', about: 'стоит посмотреть' },
        error: { ru: 'ошибка', about: 'документ нельзя подписывать' },
      }),
    ),
    'Правила',
    'Имя правила или группы – и насколько оно строго. Имена: dorkarta rules.',
    {
      examples: {
        ru: [{ 'due/non-working-day': 'предупреждение', text: 'выкл' }],
        en: [{ 'due/non-working-day': 'warning', text: 'off' }],
      },
    },
  ),
  calendar: field(
    'календарь',
    text,
    'Производственный календарь',
    'Файл с годами, которых программа ещё не знает; путь – от папки этого файла.',
    {
      examples: ['календарь-2027.yaml'],
    },
  ),
  typography: field(
    'оформление',
    text,
    'Оформление',
    'Имя профиля оформления для файлов, которые не называют своего.',
    { examples: ['gost-r-7.0.97-2016'] },
  ),
  templates: field(
    'шаблоны',
    oneOrMany(text),
    'Свои шаблоны',
    'Папки, где лежат свои макеты (имя.layout.yaml), профили (имя.profile.yaml) и образцы (имя.roadmap.yaml); пути – от папки этого файла. Свой шаблон заменяет готовый того же имени.',
    { examples: ['шаблоны'] },
  ),
  paths: field(
    'пути',
    oneOrMany(text),
    'Что проверять',
    'Файлы, папки и маски от папки этого файла, если в команде путей нет.',
    {
      examples: ['карты', ['карты', 'планы/*.roadmap.yaml']],
    },
  ),
  exclude: field('исключить', oneOrMany(text), 'Что пропускать', 'Маски от папки этого файла.', {
    examples: ['архив/**'],
  }),
})
