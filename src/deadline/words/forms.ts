import type { RepeatUnit } from '../meaning.ts'
import type { Meaning, Unit } from './word.ts'

/** Every form of every known word, in lower case and with «е» for «ё». */
const forms = new Map<string, Meaning>()

/** The meaning of a form, which must be folded (language/fold.ts). */
export function meaningOf(form: string): Meaning | undefined {
  return forms.get(form)
}

/** All known forms that stand for something of the calendar: what a misprinted word may have been. */
export function calendarForms(): readonly string[] {
  return calendar
}

function put(meaning: Meaning, list: string): void {
  for (const form of list.split(' ')) forms.set(form, meaning)
}

/** An adjective by its stem: all endings of the hard and the soft kind. */
function adjective(meaning: Meaning, stems: string): void {
  const endings = 'ый ий ой ая яя ое ее ые ие ого его ей ому ему ую юю ым им ом ем ых их ыми ими'.split(' ')
  for (const stem of stems.split(' ')) for (const ending of endings) forms.set(stem + ending, meaning)
}

const monthForms = [
  'январь января январю январем январе янв',
  'февраль февраля февралю февралем феврале фев февр',
  'март марта марту мартом марте мар мрт',
  'апрель апреля апрелю апрелем апреле апр',
  'май мая маю маем мае',
  'июнь июня июню июнем июне июн',
  'июль июля июлю июлем июле июл',
  'август августа августу августом августе авг',
  'сентябрь сентября сентябрю сентябрем сентябре сен сент',
  'октябрь октября октябрю октябрем октябре окт',
  'ноябрь ноября ноябрю ноябрем ноябре ноя нояб',
  'декабрь декабря декабрю декабрем декабре дек',
]
monthForms.forEach((list, index) => {
  put({ kind: 'month', month: index + 1 }, list)
})

const weekdayForms = [
  ['понедельник понедельника понедельнику пн', 'понедельникам понедельники'],
  ['вторник вторника вторнику вт', 'вторникам вторники'],
  ['среда среды среде среду ср', 'средам'],
  ['четверг четверга четвергу чт', 'четвергам четверги'],
  ['пятница пятницы пятнице пятницу пт', 'пятницам'],
  ['суббота субботы субботе субботу сб', 'субботам'],
  ['воскресенье воскресенья воскресенью вс', 'воскресеньям'],
] as const
weekdayForms.forEach(([one, many], index) => {
  put({ kind: 'weekday', weekday: index + 1, plural: false }, one)
  put({ kind: 'weekday', weekday: index + 1, plural: true }, many)
})

const seasonForms = ['зима зимы зиме зиму зимой', 'весна весны весне весну весной', 'лето лета лету летом лете']
;[...seasonForms, 'осень осени осенью'].forEach((list, season) => {
  put({ kind: 'season', season, adjective: false }, list)
})
;['зимн', 'весенн', 'летн', 'осенн'].forEach((stem, season) => {
  adjective({ kind: 'season', season, adjective: true }, stem)
})

const unitForms: readonly [Unit, one: string, many: string][] = [
  ['hour', 'час часа ч', 'часов часам'],
  ['day', 'день дня дню днем сутки', 'дней дни дням днях суток'],
  ['week', 'неделя недели неделе неделю неделей', 'недель неделям неделях'],
  ['decade', 'декада декады декаде декаду декадой', 'декад декадам декадах'],
  ['month', 'месяц месяца месяцу месяцем месяце мес', 'месяцы месяцев месяцам месяцами месяцах'],
  [
    'quarter',
    'квартал квартала кварталу кварталом квартале кв кварт',
    'кварталы кварталов кварталам кварталах квартала',
  ],
  ['half-year', 'полугодие полугодия полугодию полугодием полугодии полугодье пг', 'полугодий полугодиям полугодиях'],
  ['half-year', 'полгода полугода', ''],
  ['year', 'год года году годом годе г', 'годы годов годам годами годах лет гг'],
]
for (const [unit, one, many] of unitForms) {
  put({ kind: 'unit', unit, plural: false }, one)
  if (many !== '') put({ kind: 'unit', unit, plural: true }, many)
}

const everyForms: readonly [RepeatUnit, words: string, stem: string][] = [
  ['day', 'ежедневно каждодневно ежесуточно', 'ежедневн'],
  ['week', 'еженедельно понедельно', 'еженедельн'],
  ['month', 'ежемесячно помесячно', 'ежемесячн'],
  ['quarter', 'ежеквартально поквартально', 'ежеквартальн'],
  ['half-year', 'ежеполугодно', 'ежеполугодн'],
  ['year', 'ежегодно погодно', 'ежегодн'],
]
for (const [every, words, stem] of everyForms) {
  put({ kind: 'every', every }, words)
  adjective({ kind: 'every', every }, stem)
}

const ordinals = 'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат'
;`${ordinals} пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат`.split(' ').forEach((stem, index) => {
  adjective({ kind: 'ordinal', value: index + 1 }, stem)
})
put(
  { kind: 'ordinal', value: 3 },
  'третий третья третье третьего третьему третьем третьим третью третьей третьи третьих',
)
adjective({ kind: 'ordinal', value: 30 }, 'тридцат')
adjective({ kind: 'ordinal', value: -1 }, 'последн')

const numerals = [
  'один одна одно одного одной одну одному одним одном',
  'два две двух двум',
  'три трех трем',
  'четыре четырех четырем',
  'пять пяти',
  'шесть шести',
  'семь семи',
  'восемь восьми',
  'девять девяти',
  'десять десяти',
  'одиннадцать одиннадцати',
  'двенадцать двенадцати',
]
numerals.forEach((list, index) => {
  put({ kind: 'number', value: index + 1, digits: 0, ending: false }, list)
})
put({ kind: 'number', value: 15, digits: 0, ending: false }, 'пятнадцать пятнадцати')
put({ kind: 'number', value: 20, digits: 0, ending: false }, 'двадцать двадцати')
put({ kind: 'number', value: 30, digits: 0, ending: false }, 'тридцать тридцати')

adjective({ kind: 'reference', to: 'current' }, 'текущ нынешн настоящ данн соответствующ')
put({ kind: 'reference', to: 'current' }, 'сего этого этом этот тек')
adjective({ kind: 'reference', to: 'next' }, 'следующ очередн будущ последующ')
adjective({ kind: 'reference', to: 'reported' }, 'отчетн расчетн')
adjective({ kind: 'reference', to: 'past' }, 'прошл прошедш предыдущ предшествующ истекш')

/** Words that only build phrases, by their dictionary form; the first form is that one. */
const builders = [
  'до',
  'к ко',
  'по',
  'с со',
  'от',
  'в во',
  'на',
  'за',
  'не',
  'и',
  'а',
  'но',
  'или либо',
  'также',
  'далее дальнейшем впоследствии последующем',
  'затем потом',
  'между',
  'после',
  'позднее позже поздней',
  'ранее раньше',
  'чем',
  'реже',
  'чаще',
  'менее меньше',
  'более',
  'минимум',
  'как',
  'вплоть',
  'начиная',
  'заканчивая кончая',
  'включительно включ вкл',
  'течение течении теч',
  'протяжение протяжении протяжений',
  'период периода периоду периодом периоде периоды',
  'срок срока сроку сроком сроке сроки сроков сроком',
  'весь всего всем всей всю все',
  'начало начала началу началом начале',
  'середина середины середине середину серединой',
  'конец конца концу концом конце окончание окончания окончанию исход исходу',
  'половина половины половине половину',
  'число числа числу числе числом чисел числам',
  'раз раза разу',
  'дважды',
  'трижды',
  'итог итогам итоги итогов',
  'состояние состоянию',
  'перспектива перспективой перспективу',
  'четверть четверти четвертью четвертям четвертей триместр триместра триместре триместру триместром семестр семестра семестре семестру семестром',
  'примерно ориентировочно приблизительно предположительно предварительно вероятно возможно около',
]
for (const list of builders) put({ kind: 'word', is: list.split(' ')[0] as string }, list)

adjective({ kind: 'word', is: 'каждый' }, 'кажд')
adjective({ kind: 'word', is: 'учебный' }, 'учебн')
put({ kind: 'word', is: 'учебный' }, 'уч учеб')
adjective({ kind: 'word', is: 'финансовый' }, 'финансов календарн бюджетн')
put({ kind: 'word', is: 'финансовый' }, 'фин')
adjective({ kind: 'word', is: 'рабочий' }, 'рабоч банковск')
adjective({ kind: 'word', is: 'плановый' }, 'планов планируем')
put({ kind: 'word', is: 'этап' }, 'этап этапа этапу этапом этапе этапы стадия стадии фаза фазы очередь очереди')
put({ kind: 'word', is: 'исключая' }, 'кроме исключая включая исключением исключении помимо')

const calendarKinds: readonly Meaning['kind'][] = ['month', 'every', 'unit', 'season', 'weekday']
const calendar = [...forms]
  .filter(([form, { kind }]) => form.length > 2 && calendarKinds.includes(kind))
  .map(([form]) => form)
