import { defineProblem } from '../diagnostic/problem.ts'

export const unreadableDate = defineProblem<{ written: string }>({
  name: 'structure/unreadable-date',
  severity: 'error',
  summary: { ru: 'Дата акта или грифа не читается', en: 'The date of an act or a stamp cannot be read' },
  why: {
    ru: 'С датой утверждения сверяются сроки мероприятий.',
    en: 'The deadlines of the events are compared with the day of approval.',
  },
  message: { ru: ({ written }) => `«${written}» – не дата`, en: ({ written }) => `"${written}" is not a date` },
  advice: {
    ru: 'Напишите один день: 17.07.2020 или 17 июля 2020 г.',
    en: 'Write one day: 17.07.2020 or 17 июля 2020 г.',
  },
})

export const unreadablePeriod = defineProblem<{ written: string }>({
  name: 'structure/unreadable-period',
  severity: 'warning',
  summary: { ru: 'Период не читается', en: 'The period cannot be read' },
  why: {
    ru: 'Из периода берётся год сроков, в которых он не назван, и с ним сверяются все сроки.',
    en: 'Deadlines without a year take it from the period, and all of them are compared with it.',
  },
  message: {
    ru: ({ written }) => `период «${written}» не понят`,
    en: ({ written }) => `the period "${written}" is not understood`,
  },
  advice: {
    ru: 'Напишите «2020–2024 годы», «октябрь – декабрь 2019 г.» или начало и конец отдельно.',
    en: 'Write "2020–2024 годы", "октябрь – декабрь 2019 г.", or start and end apart.',
  },
})

export const reversedPeriod = defineProblem<{ start: string; end: string }>({
  name: 'structure/reversed-period',
  severity: 'error',
  summary: { ru: 'Период кончается раньше, чем начинается', en: 'The period ends before it starts' },
  why: {
    ru: 'В таком периоде нет ни одного дня; обычно переставлены даты или опечатка в годе.',
    en: 'Such a period holds no day at all; mostly the dates are swapped or a year is misprinted.',
  },
  message: {
    ru: ({ start, end }) => `период кончается «${end}», раньше начала «${start}»`,
    en: ({ start, end }) => `the period ends on "${end}", before its start on "${start}"`,
  },
  advice: { ru: 'Поставьте раннюю дату первой.', en: 'Put the earlier date first.' },
})

export const missingInclude = defineProblem<{ path: string }>({
  name: 'structure/missing-include',
  severity: 'error',
  summary: { ru: 'Общего файла нет', en: 'An included file is missing' },
  why: {
    ru: 'Без него неизвестны участники и показатели, на которые ссылаются мероприятия.',
    en: 'Without it the parties and indicators that events refer to are unknown.',
  },
  message: { ru: ({ path }) => `файла «${path}» нет`, en: ({ path }) => `there is no file "${path}"` },
  advice: {
    ru: 'Путь пишется от папки этого файла, с прямыми чертами: общее/участники.yaml.',
    en: 'The path starts at the folder of this file, with slashes: shared/parties.yaml.',
  },
})

export const notShared = defineProblem<{ path: string; isRoadmap: boolean }>({
  name: 'structure/not-shared',
  severity: 'error',
  summary: { ru: 'Включён файл другого рода', en: 'A file of another kind is included' },
  why: {
    ru: 'Из общего файла берутся участники и показатели; чужое содержание в документ не попадает.',
    en: 'Parties and indicators are taken from a shared file; nothing else gets into the document.',
  },
  message: {
    ru: ({ path, isRoadmap }) =>
      isRoadmap
        ? `«${path}» – сама дорожная карта, а не общий файл`
        : `«${path}» – не общий файл: у общего файла имя на .yaml или .yml`,
    en: ({ path, isRoadmap }) =>
      isRoadmap
        ? `"${path}" is a roadmap itself and no shared file`
        : `"${path}" is no shared file: the name of one ends in .yaml or .yml`,
  },
  advice: {
    ru: 'Вынесите общих участников и показатели в отдельный файл и включите его: общее/участники.yaml.',
    en: 'Put shared parties and indicators into a file of their own and include that: shared/parties.yaml.',
  },
})

export const unknownLayout = defineProblem<{ name: string; near: string | undefined; known: string }>({
  name: 'structure/unknown-layout',
  severity: 'error',
  summary: { ru: 'Нет такого макета', en: 'No such layout' },
  why: { ru: 'Макет говорит, какие графы печатать.', en: 'The layout tells which columns to print.' },
  message: { ru: ({ name }) => `макета «${name}» нет`, en: ({ name }) => `there is no layout "${name}"` },
  advice: {
    ru: ({ near, known }) =>
      near === undefined ? `Есть: ${known}.` : `Возможно, имелся в виду «${near}». Есть: ${known}.`,
    en: ({ near, known }) =>
      near === undefined ? `There are: ${known}.` : `Did you mean "${near}"? There are: ${known}.`,
  },
})

export const unknownProfile = defineProblem<{ name: string; near: string | undefined; known: string }>({
  name: 'structure/unknown-profile',
  severity: 'error',
  summary: { ru: 'Нет такого профиля оформления', en: 'No such profile' },
  why: {
    ru: 'Профиль говорит, какие поля, шрифт и грифы печатать.',
    en: 'The profile tells which margins, font and stamps to print.',
  },
  message: { ru: ({ name }) => `профиля оформления «${name}» нет`, en: ({ name }) => `there is no profile "${name}"` },
  advice: {
    ru: ({ near, known }) =>
      near === undefined ? `Есть: ${known}.` : `Возможно, имелся в виду «${near}». Есть: ${known}.`,
    en: ({ near, known }) =>
      near === undefined ? `There are: ${known}.` : `Did you mean "${near}"? There are: ${known}.`,
  },
})

export const circularTemplate = defineProblem<{ name: string }>({
  name: 'structure/circular-template',
  severity: 'error',
  summary: { ru: 'Шаблон основан сам на себе', en: 'A template stands on itself' },
  why: {
    ru: 'По кругу нельзя дойти до того, что печатать.',
    en: 'Going round in circles never tells what to print.',
  },
  message: {
    ru: ({ name }) => `шаблон «${name}» через «основу» ссылается сам на себя`,
    en: ({ name }) => `the template "${name}" stands on itself`,
  },
  advice: {
    ru: () => 'Назовите в «основе» готовый шаблон или уберите её.',
    en: () => 'Name a template that ships as the base, or remove the base.',
  },
})
