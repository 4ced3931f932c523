interface Told {
  readonly ru: string
  readonly en: string
  readonly adviceRu: string
  readonly adviceEn: string
}

const quoteIt = {
  adviceRu: 'Возьмите весь текст в кавычки: ключ: "текст" – или начните его с новой строки после «|».',
  adviceEn: 'Put the whole text in quotes: key: "text" – or start it on a new line after "|".',
}

/** Mostly a text that begins with a quoted word: quoting the whole would meet the same quotes again. */
const herringbones = {
  adviceRu:
    'Если текст начинается со слова в кавычках, наберите их «ёлочками»: ключ: «Форум» педагогов – или начните текст с новой строки после «|».',
  adviceEn:
    'If the text begins with a word in quotes, use «»: key: «Форум» педагогов – or start the text on a new line after "|".',
}

const alignIt = {
  adviceRu: 'Выровняйте строку по соседним: ключи одного уровня начинаются в одном столбце, отступы – пробелами.',
  adviceEn: 'Align the line with its neighbours: keys of one level start in one column, indents are spaces.',
}

const writePlainly = {
  adviceRu: 'Дорожной карте это не нужно: напишите значение прямо.',
  adviceEn: 'A roadmap does not need this: write the value out.',
}

const byCode: Readonly<Record<string, Told>> = {
  BAD_INDENT: {
    ru: 'строка сдвинута не так, как её соседи',
    en: 'the line is indented unlike its neighbours',
    ...alignIt,
  },
  TAB_AS_INDENT: {
    ru: 'отступ сделан табуляцией, а нужны пробелы',
    en: 'the indent is made with a tab, spaces are needed',
    adviceRu: 'Замените табуляцию пробелами: два пробела на уровень.',
    adviceEn: 'Replace the tab by spaces: two for each level.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    ru: 'в строке второе двоеточие с пробелом, и непонятно, где ключ, а где текст',
    en: 'a second colon with a space in the line: where the key ends is unclear',
    ...quoteIt,
  },
  BLOCK_IN_FLOW: { ru: 'список с новой строки внутри скобок', en: 'a block list inside brackets', ...alignIt },
  MULTILINE_IMPLICIT_KEY: {
    ru: 'после этой строки ждали двоеточия',
    en: 'a colon was expected after this line',
    adviceRu: 'Проверьте, что за ключом стоит двоеточие с пробелом, а длинный текст сдвинут вправо относительно ключа.',
    adviceEn: 'Check that the key is followed by a colon and a space, and that long text is indented under its key.',
  },
  MISSING_CHAR: {
    ru: 'чего-то не хватает: кавычки, скобки, запятой или двоеточия',
    en: 'something is missing: a quote, a bracket, a comma or a colon',
    adviceRu: 'Закройте кавычку или скобку, открытую выше, поставьте двоеточие после ключа.',
    adviceEn: 'Close the quote or bracket opened above, put a colon after the key.',
  },
  BAD_SCALAR_START: {
    ru: 'текст не может начинаться с этого знака',
    en: 'a text cannot begin with this character',
    ...quoteIt,
  },
  UNEXPECTED_TOKEN: { ru: 'этот знак здесь не к месту', en: 'this character is out of place', ...herringbones },
  BAD_DQ_ESCAPE: {
    ru: 'в двойных кавычках стоит обратная косая черта, а после неё – не то, что ждали',
    en: 'a backslash in double quotes is followed by something unexpected',
    adviceRu: 'Возьмите текст в одинарные кавычки: в них обратная косая черта – просто знак.',
    adviceEn: 'Use single quotes: a backslash is an ordinary character there.',
  },
  MULTIPLE_DOCS: {
    ru: 'в файле несколько документов, разделённых «---»',
    en: 'the file holds several documents parted by "---"',
    adviceRu: 'Одна дорожная карта – один файл: уберите «---» или разнесите по файлам.',
    adviceEn: 'One roadmap, one file: remove "---" or split the file.',
  },
  KEY_OVER_1024_CHARS: {
    ru: 'ключ длиннее 1024 знаков: похоже, текст попал на место ключа',
    en: 'a key is longer than 1024 characters: a text seems to stand where a key should',
    ...quoteIt,
  },
  NON_STRING_KEY: { ru: 'ключ – не слово', en: 'the key is not a word', ...quoteIt },
  BAD_ALIAS: { ru: 'ссылка (*имя) ни на что не указывает', en: 'the alias (*name) points at nothing', ...quoteIt },
  TAG_RESOLVE_FAILED: {
    ru: 'текст начинается с «!» – для YAML это тег',
    en: 'a text begins with "!", a tag in YAML',
    ...quoteIt,
  },
  BAD_DIRECTIVE: {
    ru: 'строка начинается с «%» – для YAML это указание программе',
    en: 'a line begins with "%", a directive in YAML',
    ...quoteIt,
  },
  BAD_PROP_ORDER: { ru: 'метка или тег стоят не на месте', en: 'an anchor or tag is out of place', ...writePlainly },
  MULTIPLE_ANCHORS: {
    ru: 'две метки (&имя) у одного значения',
    en: 'two anchors (&name) on one value',
    ...writePlainly,
  },
  MULTIPLE_TAGS: { ru: 'два тега (!имя) у одного значения', en: 'two tags (!name) on one value', ...writePlainly },
  ALIAS_PROPS: {
    ru: 'у ссылки (*имя) не бывает метки и тега',
    en: 'an alias (*name) cannot have an anchor or tag',
    ...writePlainly,
  },
  UNCLOSED_QUOTE: {
    ru: 'кавычка открыта, но не закрыта',
    en: 'a quote is opened but never closed',
    adviceRu:
      'Закройте кавычку той же парой. Если кавычка – часть текста, пишите «ёлочки» или начните текст с новой строки после «|».',
    adviceEn: 'Close the quote. If it is part of the text, write «…» or start the text on a new line after "|".',
  },
  UNCLOSED_BRACKET: {
    ru: 'скобка открыта, но не закрыта',
    en: 'a bracket is opened but never closed',
    adviceRu: 'Закройте скобку. Если она – часть текста, возьмите весь текст в кавычки.',
    adviceEn: 'Close the bracket. If it is part of the text, put the whole text in quotes.',
  },
  DASH_SPACE: {
    ru: 'после «-» нет пробела',
    en: 'there is no space after "-"',
    adviceRu: 'Напишите дефис, пробел и ключ: «- название: …».',
    adviceEn: 'Write a hyphen, a space and the key: "- title: …".',
  },
  LONG_DASH: {
    ru: 'вместо дефиса стоит тире',
    en: 'a dash stands where a hyphen should',
    adviceRu: 'Пункт списка начинается с дефиса и пробела: «- название: …».',
    adviceEn: 'An item starts with a hyphen and a space: "- title: …".',
  },
  SHIFTED_KEY: {
    ru: 'строка сдвинута вправо и читается как продолжение предыдущей',
    en: 'the line is indented and reads as part of the one before',
    ...alignIt,
  },
  TOO_DEEP: {
    ru: 'вложенность больше, чем бывает в дорожной карте',
    en: 'the nesting is deeper than a roadmap can be',
    adviceRu: 'Проверьте, не повторяются ли открывающие скобки или отступы.',
    adviceEn: 'Check for repeated opening brackets or indents.',
  },
  SELF_ALIAS: {
    ru: 'ссылка (*имя) указывает внутрь самой себя',
    en: 'the alias (*name) points into itself',
    ...writePlainly,
  },
}

const unknown: Told = {
  ru: 'эту запись нельзя прочитать как YAML',
  en: 'this cannot be read as YAML',
  adviceRu: 'Проверьте отступы, кавычки и двоеточия в этой строке и над ней.',
  adviceEn: 'Check indents, quotes and colons in this line and above.',
}

/** A kind of error in words for people. The kinds are the library's codes and those of yaml-error-places.ts. */
export function tellYamlError(code: string): Told {
  return byCode[code] ?? unknown
}
