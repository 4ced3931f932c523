import { defineProblem } from '../diagnostic/problem.ts'

export const invalid = defineProblem<{ reason: string; ru: string; en: string; adviceRu: string; adviceEn: string }>({
  name: 'schema/invalid',
  severity: 'error',
  summary: { ru: 'Запись не по формату дорожной карты', en: 'Not written as the format of roadmaps says' },
  why: {
    ru: 'Программа понимает только известные ключи и значения; остальное не попадёт в документ.',
    en: 'Only known keys and values are understood; anything else would not reach the document.',
  },
  message: { ru: ({ ru }) => ru, en: ({ en }) => en },
  advice: { ru: ({ adviceRu }) => adviceRu, en: ({ adviceEn }) => adviceEn },
})

export const version = defineProblem<{ written: string | undefined }>({
  name: 'schema/version',
  severity: 'error',
  summary: { ru: 'Не указана версия формата', en: 'The version of the format is not given' },
  why: {
    ru: 'По версии программа понимает, как читать файл, даже когда формат изменится.',
    en: 'The version tells how to read the file, even when the format changes.',
  },
  message: {
    ru: ({ written }) =>
      written === undefined ? 'в файле не указана версия формата' : `версия формата «${written}» неизвестна`,
    en: ({ written }) =>
      written === undefined ? 'the version of the format is not given' : `unknown version of the format: "${written}"`,
  },
  advice: {
    ru: ({ written }) =>
      isNewer(written)
        ? 'Файл написан для более новой dorkarta: обновите программу.'
        : 'Напишите первой строкой: dorkarta: 1.',
    en: ({ written }) =>
      isNewer(written)
        ? 'The file is written for a newer dorkarta: update the program.'
        : 'Write as the first line: dorkarta: 1.',
  },
})

function isNewer(written: string | undefined): boolean {
  return /^\d+$/.test(written ?? '') && Number(written) > 1
}
