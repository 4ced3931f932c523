import { defineProblem } from '../diagnostic/problem.ts'
import type { Said } from '../language/language.ts'

/** Why a file is no form that can be filled. */
export interface Unreadable {
  readonly reason: keyof typeof reasons
  /** The part of the package at fault. */
  readonly part?: string
}

const saveAgain: Said = {
  ru: 'Откройте файл в Word или LibreOffice и сохраните его как «Документ Word (.docx)».',
  en: 'Open the file in Word or LibreOffice and save it as "Word Document (.docx)".',
}

const reasons = {
  empty: { message: { ru: 'файл пуст', en: 'the file is empty' }, advice: saveAgain },
  'not-word': { message: { ru: 'это не документ Word', en: 'this is no Word document' }, advice: saveAgain },
  'old-word': {
    message: { ru: 'это документ Word старого формата (.doc)', en: 'this is a Word document of the old format (.doc)' },
    advice: saveAgain,
  },
  'rich-text': { message: { ru: 'это текст RTF, а не .docx', en: 'this is RTF, not .docx' }, advice: saveAgain },
  pdf: { message: { ru: 'это PDF, а не документ Word', en: 'this is a PDF, not a Word document' }, advice: saveAgain },
  'open-document': {
    message: {
      ru: 'это документ OpenDocument (.odt), а не .docx',
      en: 'this is an OpenDocument text (.odt), not .docx',
    },
    advice: saveAgain,
  },
  encrypted: {
    message: { ru: 'документ защищён паролем', en: 'the document is protected by a password' },
    advice: {
      ru: 'Снимите пароль: Файл → Сведения → Защита документа → Зашифровать с использованием пароля.',
      en: 'Remove the password: File → Info → Protect Document → Encrypt with Password.',
    },
  },
  damaged: {
    message: { ru: 'файл повреждён: он не распаковывается', en: 'the file is damaged: it cannot be unpacked' },
    advice: { ru: 'Возьмите целую копию файла.', en: 'Take a sound copy of the file.' },
  },
  'unsafe-names': {
    message: {
      ru: 'внутри файла есть имена, ведущие за его пределы: такой файл сделан не в Word',
      en: 'names inside the file lead out of it: Word has not made such a file',
    },
    advice: { ru: 'Возьмите бланк из надёжного места.', en: 'Take the form from a place you trust.' },
  },
  'too-large': {
    message: {
      ru: 'файл слишком велик: больше 64 МБ, а в распакованном виде – 200 МБ',
      en: 'the file is too large: more than 64 MB, or 200 MB when unpacked',
    },
    advice: {
      ru: 'Сожмите рисунки бланка: Формат рисунка → Сжать рисунки.',
      en: 'Compress the pictures of the form: Picture Format → Compress Pictures.',
    },
  },
  entities: {
    message: {
      ru: 'внутри файла объявлены сущности XML (DOCTYPE): в документах Word их не бывает',
      en: 'XML entities are declared inside the file (DOCTYPE): Word documents never have them',
    },
    advice: { ru: 'Возьмите бланк из надёжного места.', en: 'Take the form from a place you trust.' },
  },
  xml: {
    message: { ru: 'файл повреждён: часть не читается', en: 'the file is damaged: a part cannot be read' },
    advice: saveAgain,
  },
  'no-part': {
    message: { ru: 'файл повреждён: нет части', en: 'the file is damaged: a part is missing' },
    advice: saveAgain,
  },
  'no-document': {
    message: { ru: 'в файле нет текста документа', en: 'there is no text of a document in the file' },
    advice: saveAgain,
  },
  macros: {
    message: {
      ru: 'это документ с макросами: подписываемому документу они не нужны',
      en: 'this is a document with macros: a document to be signed has no use for them',
    },
    advice: saveAgain,
  },
  strict: {
    message: {
      ru: 'документ сохранён в строгом формате Open XML (Strict)',
      en: 'the document is saved as Strict Open XML',
    },
    advice: {
      ru: 'Сохраните его обычным: Файл → Сохранить как → «Документ Word (.docx)».',
      en: 'Save it as a usual one: File → Save As → "Word Document (.docx)".',
    },
  },
  signed: {
    message: {
      ru: 'бланк подписан электронной подписью: заполнение сделало бы её недействительной',
      en: 'the form is signed digitally: filling it would break the signature',
    },
    advice: { ru: 'Возьмите бланк без подписи.', en: 'Take a form without a signature.' },
  },
} as const satisfies Record<string, { message: Said; advice: Said }>

const partName = ({ part }: { part: string | undefined }) => (part === undefined ? '' : ` (${part})`)

export const unreadable = defineProblem<{ reason: keyof typeof reasons; part: string | undefined }>({
  name: 'template/unreadable',
  severity: 'error',
  summary: { ru: 'Бланк не открывается', en: 'The form cannot be opened' },
  why: {
    ru: 'Бланком служит обычный документ Word (.docx или .dotx), без пароля и макросов.',
    en: 'A form is a plain Word document (.docx or .dotx) without a password and macros.',
  },
  message: {
    ru: (facts) => `${reasons[facts.reason].message.ru}${partName(facts)}`,
    en: (facts) => `${reasons[facts.reason].message.en}${partName(facts)}`,
  },
  advice: { ru: ({ reason }) => reasons[reason].advice.ru, en: ({ reason }) => reasons[reason].advice.en },
})

/** A placeholder as it stands in the form, and where. */
type InForm = { readonly written: string; readonly whereRu: string; readonly whereEn: string }

export const unknownPlaceholder = defineProblem<InForm & { near: string | undefined }>({
  name: 'template/unknown-placeholder',
  severity: 'error',
  summary: { ru: 'Такой метки нет', en: 'There is no such placeholder' },
  why: {
    ru: 'Неизвестная метка осталась бы в документе фигурными скобками.',
    en: 'An unknown placeholder would stay in the document as braces.',
  },
  message: {
    ru: ({ written, whereRu }) => `метки «${written}» нет (${whereRu})`,
    en: ({ written, whereEn }) => `there is no placeholder "${written}" (${whereEn})`,
  },
  advice: {
    ru: ({ near }) =>
      `${near === undefined ? '' : `Возможно, имелась в виду {{${near}}}. `}Все метки: dorkarta template list.`,
    en: ({ near }) =>
      `${near === undefined ? '' : `Did you mean {{${near}}}? `}All placeholders: dorkarta template list.`,
  },
})

export type BrokenBraces = 'open' | 'stray' | 'empty' | 'single'

const broken: Readonly<Record<BrokenBraces, Said>> = {
  open: { ru: 'скобки «{{» не закрыты', en: 'the braces "{{" are not closed' },
  stray: { ru: 'скобки «}}» ничего не закрывают', en: 'the braces "}}" close nothing' },
  empty: { ru: 'в скобках нет имени метки', en: 'there is no name between the braces' },
  single: { ru: 'у метки одинарные скобки', en: 'a placeholder has single braces' },
}

export const brokenBraces = defineProblem<{ kind: BrokenBraces; whereRu: string; whereEn: string }>({
  name: 'template/broken-braces',
  severity: 'error',
  summary: { ru: 'Скобки метки не сходятся', en: 'The braces of a placeholder do not match' },
  why: {
    ru: 'Метка с неполными скобками не заполнится и попадёт в документ как есть.',
    en: 'A placeholder with broken braces is not filled and stays in the document.',
  },
  message: {
    ru: ({ kind, whereRu }) => `${broken[kind].ru} (${whereRu})`,
    en: ({ kind, whereEn }) => `${broken[kind].en} (${whereEn})`,
  },
  advice: {
    ru: 'Метка пишется в одном абзаце и в двойных скобках: {{дата}}.',
    en: 'A placeholder stands in one paragraph and in double braces: {{date}}.',
  },
})

export const missingTable = defineProblem({
  name: 'template/missing-table',
  severity: 'error',
  summary: { ru: 'В бланке нет места для таблицы', en: 'The form has no place for the table' },
  why: { ru: 'Дорожная карта – это её таблица.', en: 'A roadmap is its table.' },
  message: { ru: 'в бланке нет метки {{таблица}}', en: 'the form has no placeholder {{table}}' },
  advice: {
    ru: 'Поставьте {{таблица}} отдельным абзацем туда, где нужна таблица мероприятий.',
    en: 'Put {{table}} as a paragraph of its own where the table of events belongs.',
  },
})

export const missingRequisite = defineProblem<{ ru: string; en: string }>({
  name: 'template/missing-requisite',
  severity: 'info',
  summary: { ru: 'В бланке нет места для даты или номера', en: 'The form has no place for the date or the number' },
  why: {
    ru: 'Дату и номер тогда впишут от руки, а в приложении они останутся прежними.',
    en: 'Date and number will then be written by hand, and the appendix keeps what it had.',
  },
  message: { ru: ({ ru }) => `в бланке нет метки {{${ru}}}`, en: ({ en }) => `the form has no placeholder {{${en}}}` },
  advice: {
    ru: ({ ru }) => `Если место для этого есть, поставьте {{${ru}}}.`,
    en: ({ en }) => `If there is a place for it, put {{${en}}} there.`,
  },
})

export const blockInText = defineProblem<InForm>({
  name: 'template/block-in-text',
  severity: 'error',
  summary: { ru: 'Метка блока стоит внутри текста', en: 'A placeholder of a block stands inside a text' },
  why: {
    ru: 'Таблица и абзацы не помещаются внутрь строки.',
    en: 'A table or paragraphs do not fit into a line.',
  },
  message: {
    ru: ({ written, whereRu }) => `метка «${written}» стоит внутри текста (${whereRu})`,
    en: ({ written, whereEn }) => `the placeholder "${written}" stands inside a text (${whereEn})`,
  },
  advice: { ru: 'Выделите метке отдельный абзац.', en: 'Give the placeholder a paragraph of its own.' },
})

export const blockInHeader = defineProblem<InForm>({
  name: 'template/block-in-header',
  severity: 'error',
  summary: {
    ru: 'Метка блока стоит в колонтитуле или сноске',
    en: 'A placeholder of a block stands in a header or a note',
  },
  why: {
    ru: 'Колонтитул повторяется на каждой странице, сноска узка: таблице и тексту приказа там не место.',
    en: 'A header is repeated on every page, a note is narrow: no place for a table or the text of an order.',
  },
  message: {
    ru: ({ written, whereRu }) => `метка «${written}» здесь не заполняется (${whereRu})`,
    en: ({ written, whereEn }) => `the placeholder "${written}" cannot be filled here (${whereEn})`,
  },
  advice: { ru: 'Перенесите её в текст документа.', en: 'Move it into the text of the document.' },
})

export const repeated = defineProblem<InForm>({
  name: 'template/repeated',
  severity: 'warning',
  summary: { ru: 'Метка блока повторяется', en: 'A placeholder of a block is repeated' },
  why: {
    ru: 'Таблица или текст напечатаются столько раз, сколько раз стоит метка.',
    en: 'The table or the text is printed as many times as the placeholder stands.',
  },
  message: {
    ru: ({ written, whereRu }) => `метка «${written}» уже была выше (${whereRu})`,
    en: ({ written, whereEn }) => `the placeholder "${written}" stands above already (${whereEn})`,
  },
  advice: { ru: 'Оставьте одну из них.', en: 'Keep one of them.' },
})

export const mixedFormat = defineProblem<InForm>({
  name: 'template/mixed-format',
  severity: 'info',
  summary: { ru: 'Части метки оформлены по-разному', en: 'Parts of a placeholder look different' },
  why: {
    ru: 'Значение печатается одним оформлением – тем, с которого метка начинается.',
    en: 'The value is printed in one look: that of the beginning.',
  },
  message: {
    ru: ({ written, whereRu }) => `части метки «${written}» оформлены по-разному (${whereRu})`,
    en: ({ written, whereEn }) => `parts of the placeholder "${written}" look different (${whereEn})`,
  },
  advice: {
    ru: 'Выделите метку целиком вместе со скобками и оформите её одинаково.',
    en: 'Select the whole placeholder with its braces and format it as one.',
  },
})

export const unseenPart = defineProblem({
  name: 'template/unseen-part',
  severity: 'warning',
  summary: { ru: 'Часть бланка вставлена из другого файла', en: 'A part of the form comes from another file' },
  why: {
    ru: 'Такую часть Word подставляет сам, когда открывает документ: метки в ней не видны и не заполнятся.',
    en: 'Word inserts such a part itself when it opens the document: placeholders in it are neither seen nor filled.',
  },
  message: {
    ru: 'часть бланка вставлена из другого файла (altChunk)',
    en: 'a part of the form is inserted from another file (altChunk)',
  },
  advice: {
    ru: 'Откройте бланк в Word и сохраните: вставка станет его текстом.',
    en: 'Open the form in Word and save it: the insert becomes its text.',
  },
})

export const unfilled = defineProblem<InForm & { blank: string | undefined; roadmap: string }>({
  name: 'template/unfilled',
  severity: 'warning',
  summary: { ru: 'Для метки в дорожной карте ничего нет', en: 'The roadmap has nothing for a placeholder' },
  why: {
    ru: 'Без этого реквизита документ не подписать: его впишут от руки или забудут.',
    en: 'The document cannot be signed without it: it will be written by hand or forgotten.',
  },
  message: {
    ru: ({ written, whereRu, roadmap }) => `для метки «${written}» в ${roadmap} ничего нет (${whereRu})`,
    en: ({ written, whereEn, roadmap }) => `${roadmap} has nothing for the placeholder "${written}" (${whereEn})`,
  },
  advice: {
    ru: ({ blank }) =>
      blank === undefined
        ? 'Место осталось пустым. Допишите это в дорожную карту.'
        : `Напечатано «${blank}». Допишите это в дорожную карту или впишите от руки.`,
    en: ({ blank }) =>
      blank === undefined
        ? 'Its place is left empty. Add it to the roadmap.'
        : `"${blank}" is printed. Add it to the roadmap or write it by hand.`,
  },
})

export const noOrder = defineProblem<{ form: string; roadmap: string; isExtract: boolean }>({
  name: 'template/no-order',
  severity: 'warning',
  summary: { ru: 'Бланк приказа заполняется без приказа', en: 'A form of an order is filled without an order' },
  why: {
    ru: 'Первая страница останется почти пустой: шапка бланка и ни слова приказа.',
    en: 'The first page stays almost empty: the letterhead of the form and not a word of an order.',
  },
  message: {
    ru: ({ form, roadmap, isExtract }) =>
      isExtract
        ? `в бланке ${form} есть место для приказа, а выписка из ${roadmap} печатается без него`
        : `в бланке ${form} есть место для приказа, а в ${roadmap} приказа нет`,
    en: ({ form, roadmap, isExtract }) =>
      isExtract
        ? `the form ${form} has a place for an order, and an extract of ${roadmap} is printed without it`
        : `the form ${form} has a place for an order, and ${roadmap} has none`,
  },
  advice: {
    ru: ({ isExtract }) =>
      `Возьмите бланк без приказа: dorkarta template new plan.docx --kind plan.${isExtract ? '' : ' Или опишите приказ в дорожной карте.'}`,
    en: ({ isExtract }) =>
      `Take a form without an order: dorkarta template new plan.docx --kind plan.${isExtract ? '' : ' Or write the order into the roadmap.'}`,
  },
})

export const leftOut = defineProblem<{ names: string; roadmap: string }>({
  name: 'template/left-out',
  // A form has places for all that any roadmap may have; few roadmaps have it all.
  severity: 'off',
  summary: {
    ru: 'Необязательных частей бланка в дорожной карте нет',
    en: 'The roadmap lacks optional parts of the form',
  },
  why: {
    ru: 'Их места убраны из документа; если часть просто забыли, об этом стоит узнать до печати.',
    en: 'Their places are gone from the document; if a part was forgotten, better learn it before printing.',
  },
  message: {
    ru: ({ names, roadmap }) => `в ${roadmap} нет ничего для меток ${names}`,
    en: ({ names, roadmap }) => `${roadmap} has nothing for the placeholders ${names}`,
  },
  advice: {
    ru: 'Их места убраны. Если так и задумано, делать ничего не нужно.',
    en: 'Their places are gone. If that is meant, nothing is to be done.',
  },
})

export const notPrinted = defineProblem<{ ru: string; en: string; words: string; form: string; roadmap: string }>({
  name: 'template/not-printed',
  severity: 'warning',
  summary: {
    ru: 'Для части дорожной карты в бланке нет метки',
    en: 'The form has no placeholder for a part of the roadmap',
  },
  why: {
    ru: 'Написанное в файле тогда не попадёт в документ.',
    en: 'What is written in the file does not get into the document then.',
  },
  message: {
    ru: ({ ru, words, form, roadmap }) =>
      `в бланке ${form} нет метки {{${ru}}}: из ${roadmap} не напечатано «${words}»`,
    en: ({ en, words, form, roadmap }) =>
      `the form ${form} has no placeholder {{${en}}}: "${words}" of ${roadmap} is not printed`,
  },
  advice: {
    ru: ({ ru }) => `Поставьте в бланк {{${ru}}} или уберите это из дорожной карты.`,
    en: ({ en }) => `Put {{${en}}} into the form, or take it out of the roadmap.`,
  },
})
