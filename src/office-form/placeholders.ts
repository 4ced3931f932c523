import { closest } from '../language/closest.ts'
import { formOf } from '../language/fold.ts'
import type { Said } from '../language/language.ts'
import type { BlockPiece, LinePiece } from '../layout/pieces.ts'

/** Every placeholder of a form. Their names are the keys of the format where it has a key. */
export type Placeholder = LinePlaceholder | BlockPlaceholder

interface Named {
  readonly ru: string
  readonly en: string
  /** What else people call it. */
  readonly also: readonly string[]
  readonly about: Said
  /** A document that lacks it is none to sign; the others belong to some documents only. */
  readonly isRequisite: boolean
}

/** Replaced where it stands, in the look of its own text. */
export interface LinePlaceholder extends Named {
  readonly kind: 'line'
  readonly piece: LinePiece
}

/** Stands alone in a paragraph, which paragraphs and tables replace. */
export interface BlockPlaceholder extends Named {
  readonly kind: 'block'
  readonly piece: BlockPiece
}

export const placeholders: readonly Placeholder[] = [
  line('issuer', 'орган', 'issuer', { ru: 'кто издаёт акт', en: 'who issues the order' }, true),
  line('act', 'вид', 'act', { ru: 'вид акта: ПРИКАЗ', en: 'the kind of act' }, true, ['вид-акта', 'слово', 'word']),
  line('date', 'дата', 'date', { ru: 'дата акта или утверждения', en: 'the date of the order or the approval' }, true),
  line(
    'number',
    'номер',
    'number',
    { ru: 'номер акта; после «№» – без знака', en: 'its number; after "№", without the sign' },
    true,
  ),
  line('place', 'место', 'place', { ru: 'место издания', en: 'the place' }, true, ['город']),
  line('subject', 'заголовок', 'subject', { ru: '«Об утверждении …»', en: 'what the order is about' }, true),
  block('preamble', 'преамбула', 'preamble', { ru: 'преамбула приказа', en: 'the preamble of the order' }, true),
  block(
    'items',
    'пункты',
    'items',
    { ru: 'пункты приказа и контроль', en: 'the items of the order and its control' },
    true,
  ),
  block(
    'signature',
    'подпись',
    'signature',
    { ru: 'должность слева, имя справа', en: 'position at the left, name at the right' },
    true,
  ),
  block('visas', 'визы', 'visas', { ru: 'визы согласования', en: 'the visas of those who agree' }, false),
  line(
    'position',
    'должность',
    'position',
    { ru: 'должность подписавшего', en: 'the position of the signatory' },
    true,
  ),
  line('name', 'фио', 'name', { ru: 'инициалы и фамилия подписавшего', en: 'the name of the signatory' }, true, [
    'имя',
  ]),
  line('executor', 'исполнитель', 'executor', { ru: 'отметка об исполнителе', en: "the executor's note" }, false),
  line('draft', 'проект', 'draft', { ru: '«ПРОЕКТ», если это проект', en: '«ПРОЕКТ» where it is a draft' }, false),
  line(
    'appendix',
    'приложение',
    'appendix',
    { ru: '«Приложение № 1 к приказу …»', en: 'the mark of the appendix' },
    false,
  ),
  line('approval', 'гриф', 'approval', { ru: 'гриф утверждения', en: 'the stamp of approval' }, false, ['утверждение']),
  line('agreement', 'согласование', 'agreement', { ru: 'грифы согласования', en: 'the stamps of agreement' }, false),
  line('title', 'название', 'title', { ru: 'название дорожной карты', en: 'the title of the roadmap' }, true),
  line('period', 'период', 'period', { ru: 'на какое время карта', en: 'the period of the roadmap' }, false),
  line('edition', 'редакция', 'edition', { ru: '«в редакции приказа …»', en: 'its editions' }, false, ['editions']),
  block(
    'passport',
    'паспорт',
    'passport',
    { ru: 'блоки перед таблицей: цель, задачи …', en: 'the blocks before the table' },
    false,
  ),
  block('table', 'таблица', 'table', { ru: 'таблица мероприятий', en: 'the table of events' }, true, [
    'мероприятия',
    'events',
  ]),
  block('indicators', 'показатели', 'indicators', { ru: 'таблица показателей', en: 'the table of indicators' }, false),
  block('notes', 'примечания', 'notes', { ru: 'блоки после таблицы', en: 'the blocks after the table' }, false),
  block(
    'roadmap-signature',
    'подпись-карты',
    'roadmap-signature',
    {
      ru: 'подпись под таблицей, если приказ подписан отдельно',
      en: 'the signature below the table where the order has its own',
    },
    false,
  ),
  block(
    'roadmap-visas',
    'визы-карты',
    'roadmap-visas',
    { ru: 'визы под таблицей, если у приказа свои', en: 'the visas below the table where the order has its own' },
    false,
  ),
  block('contacts', 'контакты', 'contacts', { ru: 'с кем связаться', en: 'whom to contact' }, false),
  block(
    'attachments',
    'другие-приложения',
    'attachments',
    { ru: 'дальнейшие приложения, каждое с новой страницы', en: 'further appendices, each on a new page' },
    false,
  ),
]

function line(
  piece: LinePiece,
  ru: string,
  en: string,
  about: Said,
  isRequisite: boolean,
  also: readonly string[] = [],
): Placeholder {
  return { kind: 'line', piece, ru, en, about, isRequisite, also }
}

function block(
  piece: BlockPiece,
  ru: string,
  en: string,
  about: Said,
  isRequisite: boolean,
  also: readonly string[] = [],
): Placeholder {
  return { kind: 'block', piece, ru, en, about, isRequisite, also }
}

const byForm = new Map(
  placeholders.flatMap((each) => [each.ru, each.en, ...each.also].map((name) => [keyOf(name), each])),
)

/** Spaces and underscores are hyphens; case, «ё» and letters that look alike do not count. */
function keyOf(name: string): string {
  return formOf(name)
    .trim()
    .replace(/[\s_\u2010\u2011-]+/g, '-')
}

export function placeholderNamed(name: string): Placeholder | undefined {
  return byForm.get(keyOf(name))
}

/** The name that was probably meant, in the alphabet of what was written or of the keyboard it should have been typed on. */
export function nearestName(name: string): string | undefined {
  const slip = placeholderNamed(onOtherKeyboard(name))
  if (slip !== undefined) return /[а-яё]/i.test(name) ? slip.en : slip.ru
  const near = closest(keyOf(name), byForm.keys())
  const meant = near === undefined ? undefined : byForm.get(near)
  if (meant === undefined) return undefined
  return /[а-я]/.test(near ?? '') ? meant.ru : meant.en
}

const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
const russianKeys = 'йцукенгшщзхъфывапролджэячсмитьбю'

/** «lfnf» for «дата» and the other way round: the same keys with the other layout on. */
function onOtherKeyboard(name: string): string {
  const isRussian = /[а-яё]/i.test(name)
  const [from, to] = isRussian ? [russianKeys, latinKeys] : [latinKeys, russianKeys]
  return [...name.toLowerCase()].map((key) => (from.includes(key) ? (to[from.indexOf(key)] ?? key) : key)).join('')
}
