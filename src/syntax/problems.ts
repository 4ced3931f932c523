import { defineProblem } from '../diagnostic/problem.ts'

/** What the bytes and the YAML of a file can get wrong. */

export const encoding = defineProblem<{ encoding: string | undefined }>({
  name: 'file/encoding',
  severity: 'error',
  summary: { ru: 'Файл сохранён не в UTF-8', en: 'The file is not saved as UTF-8' },
  why: {
    ru: 'В другой кодировке русские буквы читаются по-разному на разных компьютерах.',
    en: 'In another encoding the letters read differently from one computer to the next.',
  },
  message: {
    ru: ({ encoding }) =>
      encoding === undefined
        ? 'в файле есть повреждённые знаки: это UTF-8, но не весь'
        : `файл сохранён, похоже, в кодировке ${encoding}, а нужна UTF-8`,
    en: ({ encoding }) =>
      encoding === undefined
        ? 'some characters of the file are damaged: it is UTF-8, but not all of it'
        : `the file seems to be saved as ${encoding}, UTF-8 is needed`,
  },
  advice: {
    ru: ({ encoding }) =>
      encoding === undefined
        ? 'Откройте файл, найдите знаки «\ufffd», впишите вместо них буквы и сохраните.'
        : 'Сохраните файл заново: «Сохранить как…» → «Кодировка: UTF-8».',
    en: ({ encoding }) =>
      encoding === undefined
        ? 'Open the file, find the characters "\ufffd", type the letters anew and save.'
        : 'Save the file again with the encoding UTF-8.',
  },
})

export const binary = defineProblem<{ looksLike: 'office' | undefined }>({
  name: 'file/binary',
  severity: 'error',
  summary: { ru: 'Это не текстовый файл', en: 'The file is not text' },
  why: {
    ru: 'Дорожная карта пишется простым текстом в формате YAML.',
    en: 'A roadmap is written as plain text in YAML.',
  },
  message: {
    ru: ({ looksLike }) =>
      looksLike === undefined
        ? 'это не текстовый файл'
        : 'это не текст, а документ Word, Excel или архив, хотя имя файла другое',
    en: ({ looksLike }) =>
      looksLike === undefined ? 'this is not a text file' : 'this is a Word or Excel file or an archive, not text',
  },
  advice: {
    ru: 'Начните с образца: dorkarta init имя.roadmap.yaml.',
    en: 'Start from a sample: dorkarta init name.roadmap.yaml.',
  },
})

export const tooLarge = defineProblem<{ megabytes: number | undefined; limit: number }>({
  name: 'file/too-large',
  severity: 'error',
  summary: { ru: 'Файл слишком велик', en: 'The file is too large' },
  why: {
    ru: 'Самая большая дорожная карта занимает сотни килобайт; огромный файл – почти всегда не она.',
    en: 'The largest roadmap takes hundreds of kilobytes; a huge file is hardly one.',
  },
  message: {
    ru: ({ megabytes, limit }) =>
      megabytes === undefined
        ? 'в файле больше двух миллионов знаков YAML (ключей, тире, скобок, запятых)'
        : `файл занимает ${megabytes} МБ, а читаются файлы до ${limit} МБ`,
    en: ({ megabytes, limit }) =>
      megabytes === undefined
        ? 'the file has more than two million signs of YAML (keys, dashes, brackets, commas)'
        : `the file takes ${megabytes} MB, files up to ${limit} MB are read`,
  },
  advice: { ru: 'Проверьте, тот ли это файл.', en: 'Check that this is the file you meant.' },
})

export const syntax = defineProblem<{ reason: string; ru: string; en: string; adviceRu: string; adviceEn: string }>({
  name: 'yaml/syntax',
  severity: 'error',
  summary: { ru: 'Ошибка в записи YAML', en: 'A mistake in the YAML' },
  why: {
    ru: 'По отступам, двоеточиям и кавычкам программа понимает, что к чему относится.',
    en: 'Indents, colons and quotes tell the program what belongs to what.',
  },
  message: { ru: ({ ru }) => ru, en: ({ en }) => en },
  advice: { ru: ({ adviceRu }) => adviceRu, en: ({ adviceEn }) => adviceEn },
})

export const duplicateKey = defineProblem<{ key: string }>({
  name: 'yaml/duplicate-key',
  severity: 'error',
  summary: { ru: 'Ключ записан дважды', en: 'A key is written twice' },
  why: {
    ru: 'Из двух значений одного ключа останется одно, и неизвестно, какое вы имели в виду.',
    en: 'Of two values of one key only one can stay, and which was meant is unknown.',
  },
  message: {
    ru: ({ key }) => `ключ «${key}» записан второй раз`,
    en: ({ key }) => `the key "${key}" is written a second time`,
  },
  advice: {
    ru: 'Оставьте один из двух. Если это новое мероприятие, раздел или показатель, начните его с «- ».',
    en: 'Keep one of the two. If this begins another event, section or indicator, start it with "- ".',
  },
})

export const aliasLimit = defineProblem<{ limit: number }>({
  name: 'yaml/alias-limit',
  severity: 'error',
  summary: { ru: 'Ссылки YAML разрастаются без меры', en: 'YAML aliases grow beyond measure' },
  why: {
    ru: 'Ссылка на ссылку умножает текст; так маленький файл может занять всю память.',
    en: 'Aliases of aliases multiply the text; a small file could fill all memory this way.',
  },
  message: {
    ru: ({ limit }) => `ссылки (*имя) разворачиваются больше чем в ${limit} значений`,
    en: ({ limit }) => `the aliases (*name) unfold into more than ${limit} values`,
  },
  advice: { ru: 'Напишите значения прямо, без ссылок.', en: 'Write the values out, without aliases.' },
})

export const commentInText = defineProblem<{ cut: string }>({
  name: 'yaml/comment-in-text',
  severity: 'warning',
  summary: { ru: 'Часть текста читается как комментарий', en: 'A part of a text reads as a comment' },
  why: {
    ru: 'Знак «#» после пробела начинает комментарий: «Отчёт #2» напечатается как «Отчёт».',
    en: 'The sign "#" after a space begins a comment: "Отчёт #2" is printed as "Отчёт".',
  },
  message: {
    ru: ({ cut }) => `«${cut}» не попадёт в документ: для YAML это комментарий`,
    en: ({ cut }) => `"${cut}" does not reach the document: in YAML it is a comment`,
  },
  advice: {
    ru: 'Если это часть текста, возьмите весь текст в кавычки; если комментарий, поставьте после «#» пробел.',
    en: 'If it belongs to the text, put the whole text in quotes; if it is a comment, put a space after "#".',
  },
})
