import type { InBoth } from '../language/language.ts'

/** Ways in which a phrase that is read could also mean something else. */
export type Doubt = keyof typeof doubts

export const doubts = {
  'until-stretch': {
    ru: 'последний день входит в срок или нет? Прочитано по последний день включительно',
    en: 'is the stretch itself included? Read as up to its last day',
  },
  spaces: {
    ru: 'между сроками нет знака. Прочитано как перечень',
    en: 'there is no sign between the dates. Read as a list',
  },
  bracket: {
    ru: 'скобка уточняет срок или добавляет ещё один? Прочитано как ещё один',
    en: 'does the bracket narrow the date or add another one? Read as another one',
  },
  dash: {
    ru: 'тире здесь не соединяет начало с концом. Прочитано как перечень',
    en: 'the dash joins no start to an end here. Read as a list',
  },
  season: {
    ru: 'у времени года нет дат. Прочитано по календарным месяцам',
    en: 'a season has no dates. Read by calendar months',
  },
  'planning-period': {
    ru: 'плановый период прочитан как перечень лет',
    en: 'the planning period is read as a list of years',
  },
  'year-forward': {
    ru: 'год написан только у первого срока. Прочитано с тем же годом',
    en: 'the year stands only at the first date. Read with the same year',
  },
  'year-next': {
    ru: 'год написан только у начала, а конец стоит раньше по календарю. Конец прочитан годом позже',
    en: 'the year stands only at the start, and the end is earlier in the calendar. The end is read a year later',
  },
  'year-wrap': {
    ru: 'год написан только у конца, а начало стоит позже по календарю. Начало прочитано годом раньше',
    en: 'the year stands only at the end, and the start is later in the calendar. The start is read a year earlier',
  },
  'year-order': {
    ru: 'один год на все сроки, а идут они не по порядку. Прочитано с одним годом',
    en: 'one year for all the dates, which are not in order. Read with that one year',
  },
  'years-each': {
    ru: 'прочитано как этот срок в каждом из названных лет',
    en: 'read as that date in each of the years',
  },
  'year-to-month': {
    ru: 'тире соединяет год и более короткий срок. Прочитано от первого дня до последнего',
    en: 'a dash joins a year and something shorter. Read from the first day to the last',
  },
  'year-list': {
    ru: 'год отделён запятой или пробелом. Прочитано как год следующих за ним сроков',
    en: 'the year is set apart by a comma or a space. Read as the year of what follows it',
  },
  'slash-years': {
    ru: 'учебный это год или два календарных? Прочитано как учебный год',
    en: 'a school year or two calendar years? Read as a school year',
  },
  'school-part': {
    ru: 'у частей учебного года нет общепринятых дат. Прочитано: год – с 1 сентября по 31 августа, полугодия делит 1 января',
    en: 'parts of a school year have no common dates. Read with the year from 1 September to 31 August, halves parted by 1 January',
  },
  'school-single': {
    ru: 'у учебного года назван один год из двух. Прочитан календарный',
    en: 'a school year is named by one year of two. The calendar year is read',
  },
  'school-term': {
    ru: 'дни четвертей, триместров и семестров назначает учебный график организации. Прочитано как условие',
    en: "a school's own calendar sets the days of its terms. Read as a condition",
  },
  'how-often': {
    ru: 'не сказано, как часто. Прочитано как постоянно',
    en: 'how often is not told. Read as all the time',
  },
  'last-weekday': {
    ru: 'последний такой день недели приходится на разные числа. Прочитано: с 22 по 31 число, последний из них',
    en: 'the last such weekday falls on different days. Read as days 22–31, the last of them',
  },
  roughly: {
    ru: 'сказано, что срок неточный. Прочитано без этой оговорки',
    en: 'the date is said to be rough. Read without that',
  },
  'other-year': {
    ru: 'от какого года считать «следующий» или «прошлый»? Прочитан год, который лежит в периоде карты',
    en: "from which year is the next or the last one counted? The year inside the roadmap's period is read",
  },
  'words-between': {
    ru: 'между свободными словами и сроком нет знака. Прочитано то и другое',
    en: 'there is no sign between free words and the date. Both are read',
  },
  'school-half': {
    ru: 'в периоде одного учебного года полугодие может быть и учебным. Прочитано календарное',
    en: 'in the period of one school year a half may be that of the school. The calendar half is read',
  },
  'long-part': {
    ru: 'у начала, середины и конца долгого срока нет дат. Прочитано: первый, средний и последний месяц',
    en: 'the start, middle and end of a long stretch have no dates. Read as its first, middle and last month',
  },
  'until-part': {
    ru: 'у начала и середины нет одного дня. Прочитано по последний день этой части',
    en: 'a start or a middle is no single day. Read as up to the last day of that part',
  },
  week: {
    ru: 'недели месяца считают по-разному. Прочитано: дни 1–7, 8–14, 15–21, 22–28',
    en: 'weeks of a month are counted in different ways. Read as days 1–7, 8–14, 15–21, 22–28',
  },
  narrowed: {
    ru: 'срок уточнён более коротким. Прочитан более короткий',
    en: 'the stretch is narrowed by a shorter one. The shorter one is read',
  },
  'bound-shared': {
    ru: 'предлог стоит только у первого срока. Прочитано так же и для следующих',
    en: 'the preposition stands only at the first date. Read for the following ones too',
  },
  either: {
    ru: 'названы сроки на выбор. Прочитаны оба',
    en: 'a choice of dates. Both are read',
  },
  after: {
    ru: '«после» – это со следующего дня или с самого дня? Прочитано со следующего',
    en: 'from that day or from the next? Read from the next day',
  },
  chain: {
    ru: 'больше одного тире подряд. Прочитано от первого срока до последнего',
    en: 'more than one dash in a row. Read from the first to the last',
  },
  'look-alike': {
    ru: 'здесь есть знаки, которые только похожи на нужные (латинская буква, единица вместо римской цифры). Прочитано как нужные',
    en: 'some characters only look like the right ones (a Latin letter, a figure in a Roman numeral). Read as the right ones',
  },
  'no-month': {
    ru: 'не сказано, какого месяца это число',
    en: 'the month of that day is not named',
  },
  'two-repeats': {
    ru: 'два разных повторения в одном сроке. Прочитано первое',
    en: 'two different repetitions in one deadline. The first one is read',
  },
  'times-range': {
    ru: 'число повторений названо промежутком. Прочитано меньшее',
    en: 'the number of repetitions is a range. The smaller one is read',
  },
  'repeat-month': {
    ru: 'не сказано, какого года эти месяцы. Прочитано как каждый год',
    en: 'the year of these months is not named. Read as every year',
  },
  'repeat-day': {
    ru: 'не сказано, какого месяца это число. Прочитано как число любого месяца',
    en: 'the month of that day is not named. Read as that day of any month',
  },
  'repeat-day-first': {
    ru: 'не сказано, какого месяца это число. Прочитано как число первого месяца квартала, полугодия, года',
    en: 'the month of that day is not named. Read as that day of the first month of the quarter, half-year or year',
  },
  'working-day': {
    ru: 'рабочий день месяца не считается, у повторения нет числа',
    en: 'a working day of the month is not computed, the repetition has no day',
  },
  'lag-alone': {
    ru: 'повторение не названо. Прочитано по отчётному периоду',
    en: 'the repetition is not named. Read from the period reported on',
  },
  results: {
    ru: 'не сказано, когда после окончания',
    en: 'how long after the end is not told',
  },
  'date-inside': {
    ru: 'дата стоит внутри условия. Прочитано как часть условия',
    en: 'there is a date inside a condition. Read as part of the condition',
  },
  weekday: {
    ru: 'день недели не сходится с датой. Прочитана дата',
    en: 'the weekday does not fit the date. The date is read',
  },
  partly: {
    ru: 'период карты захватывает этот срок ещё раз, но не целиком. Прочитан тот, что внутри целиком',
    en: 'the period also holds a part of it in another year. The one wholly inside is read',
  },
} as const satisfies Record<string, InBoth<string>>
