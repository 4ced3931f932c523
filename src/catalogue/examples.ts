import { unknownRule, unreadableDay } from '../config/problems.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { circularTemplate } from '../model/problems.ts'
import * as officeForm from '../office-form/problems.ts'
import { binary, encoding, tooLarge } from '../syntax/problems.ts'

/** Examples of the problems that are no rules of `lint`: those have their own. */

export interface Examples {
  readonly bad: readonly string[]
  readonly good: readonly string[]
}

export type Sample = Pick<Diagnostic, 'message' | 'advice'>

const nowhere = { source: { name: '', text: '' }, start: 0, end: 0, path: [] }

/** What cannot be shown by the text of a roadmap: bytes that are no text, a mistake in the configuration or in a template. */
export const samples: Readonly<Record<string, Sample>> = {
  'file/encoding': encoding.at(nowhere, { encoding: 'Windows-1251' }),
  'file/binary': binary.at(nowhere, { looksLike: 'office' }),
  'file/too-large': tooLarge.at(nowhere, { megabytes: 80, limit: 16 }),
  'structure/circular-template': circularTemplate.at(nowhere, { name: 'наш-приказ' }),
  'config/unknown-rule': unknownRule.at(nowhere, { rule: 'due/mising', near: 'due/missing' }),
  'config/unreadable-day': unreadableDay.at(nowhere, { written: '31.02.2027' }),
  'template/unreadable': officeForm.unreadable.at(nowhere, { reason: 'old-word', part: undefined }),
  'template/unknown-placeholder': officeForm.unknownPlaceholder.at(nowhere, {
    ...inForm('{{назавние}}'),
    near: 'название',
  }),
  'template/broken-braces': officeForm.brokenBraces.at(nowhere, { ...inForm(''), kind: 'open' }),
  'template/missing-table': officeForm.missingTable.at(nowhere, {}),
  'template/missing-requisite': officeForm.missingRequisite.at(nowhere, { ru: 'дата', en: 'date' }),
  'template/block-in-text': officeForm.blockInText.at(nowhere, inForm('{{таблица}}')),
  'template/block-in-header': officeForm.blockInHeader.at(nowhere, {
    written: '{{таблица}}',
    whereRu: 'верхний колонтитул',
    whereEn: 'header',
  }),
  'template/repeated': officeForm.repeated.at(nowhere, inForm('{{таблица}}')),
  'template/mixed-format': officeForm.mixedFormat.at(nowhere, inForm('{{дата}}')),
  'template/unseen-part': officeForm.unseenPart.at(nowhere, {}),
  'template/unfilled': officeForm.unfilled.at(nowhere, {
    ...inForm('{{место}}'),
    blank: undefined,
    roadmap: 'plan.roadmap.yaml',
  }),
  'template/left-out': officeForm.leftOut.at(nowhere, {
    names: '{{согласование}}, {{контакты}}',
    roadmap: 'plan.roadmap.yaml',
  }),
  'template/no-order': officeForm.noOrder.at(nowhere, {
    form: 'blank.docx',
    roadmap: 'plan.roadmap.yaml',
    isExtract: false,
  }),
  'template/not-printed': officeForm.notPrinted.at(nowhere, {
    ru: 'показатели',
    en: 'indicators',
    words: 'Доля обучающихся, вовлечённых в наставничество',
    form: 'blank.docx',
    roadmap: 'plan.roadmap.yaml',
  }),
}

/** A placeholder and where it stands. */
function inForm(written: string) {
  return { written, whereRu: 'абзац 5', whereEn: 'paragraph 5' }
}

/** An event with a deadline: most of these problems live in one line of it. */
function withDue(due: string): string {
  return `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обучение кураторов
          сроки: ${due}
          ответственные: Отдел образования
      `
}

/** An event without one, and a comment about that. */
function withComment(comment: string): string {
  return `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обучение кураторов ${comment}
          ответственные: Отдел образования
      `
}

/** Aliases of aliases, each ten times the one before: the last stands for ten thousand words. */
const bomb = `
      название: ДОРОЖНАЯ КАРТА
      примечания:
        - текст: &а [х, х, х, х, х, х, х, х, х, х]
        - текст: &б [*а, *а, *а, *а, *а, *а, *а, *а, *а, *а]
        - текст: &в [*б, *б, *б, *б, *б, *б, *б, *б, *б, *б]
        - текст: &г [*в, *в, *в, *в, *в, *в, *в, *в, *в, *в] #! yaml/alias-limit
      мероприятия:
        - название: Обучение кураторов
          сроки: 01.09.2023
          ответственные: Отдел образования
      `

/** An order and its date. */
function withOrder(date: string): string {
  return `
      название: ДОРОЖНАЯ КАРТА
      приказ:
        дата: ${date}
      мероприятия:
        - название: Обучение кураторов
          сроки: 01.09.2023
          ответственные: Отдел образования
      `
}

/** A layout by its name. */
function withLayout(name: string): string {
  return `
      название: ДОРОЖНАЯ КАРТА
      макет: ${name}
      мероприятия:
        - название: Обучение кураторов
          сроки: 01.09.2023
          результат: Приказ об обучении
          ответственные: Отдел образования
      `
}

/** A sound roadmap, and one with a line before it. */
const plain = withDue('01.09.2023')
const after = (line: string) => `\n      ${line}${plain}`

export const examples: Readonly<Record<string, Examples>> = {
  'yaml/syntax': {
    bad: [
      `
      название: "ДОРОЖНАЯ КАРТА #! yaml/syntax
      мероприятия:
        - название: Обучение кураторов
          сроки: 01.09.2023
          ответственные: Отдел образования
      `,
    ],
    good: [
      `
      название: "ДОРОЖНАЯ КАРТА"
      мероприятия:
        - название: Обучение кураторов
          сроки: 01.09.2023
          ответственные: Отдел образования
      `,
    ],
  },
  'yaml/comment-in-text': {
    bad: [after('проект: да #черновик #! yaml/comment-in-text')],
    good: [after('проект: да # черновик')],
  },
  'yaml/duplicate-key': {
    bad: [
      `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обучение кураторов
          сроки: 01.09.2023
          ответственные: Отдел образования
          сроки: 01.10.2023 #! yaml/duplicate-key
      `,
    ],
    good: [plain],
  },
  'yaml/alias-limit': {
    bad: [bomb],
    good: [
      `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обучение кураторов
          сроки: 01.09.2023
          ответственные: &кто Отдел образования
        - название: Семинар для наставников
          сроки: 01.10.2023
          ответственные: *кто
      `,
    ],
  },
  'schema/invalid': {
    bad: [
      `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обучение кураторов
          сорки: 01.09.2023 #! schema/invalid
          ответственные: Отдел образования
      `,
    ],
    good: [plain],
  },
  'schema/version': {
    bad: [
      `
      dorkarta: 7 #! schema/version
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обучение кураторов
          сроки: 01.09.2023
          ответственные: Отдел образования
      `,
    ],
    good: [
      `
      dorkarta: 1
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обучение кураторов
          сроки: 01.09.2023
          ответственные: Отдел образования
      `,
    ],
  },
  'due/unrecognized': {
    bad: [withDue('до мартобря 2023 г. #! due/unrecognized')],
    good: [withDue('до 15 марта 2023 г.')],
  },
  'due/ambiguous': {
    bad: [withDue('до мая 2023 г. #! due/ambiguous')],
    good: [withDue('до 31 мая 2023 г.')],
  },
  'due/no-year': {
    bad: [withDue('до 1 мая #! due/no-year')],
    good: [
      withDue('до 1 мая 2023 г.'),
      `
      название: ДОРОЖНАЯ КАРТА
      период: 2023 год
      мероприятия:
        - название: Обучение кураторов
          сроки: до 1 мая
          ответственные: Отдел образования
      `,
    ],
  },
  'due/impossible-date': {
    bad: [withDue('31.11.2023 #! due/impossible-date')],
    good: [withDue('30.11.2023')],
  },
  'due/reversed': {
    bad: [withDue('с 01.12.2023 по 01.11.2023 #! due/reversed')],
    good: [withDue('с 01.11.2023 по 01.12.2023')],
  },
  'due/uncontrollable': {
    bad: [withDue('в отчетный период #! due/uncontrollable')],
    good: [withDue('ежеквартально до 10 числа месяца, следующего за отчётным кварталом')],
  },
  'structure/unreadable-date': {
    bad: [withOrder('июль #! structure/unreadable-date')],
    good: [withOrder('17.07.2023')],
  },
  'structure/unreadable-period': {
    bad: [after('период: когда-нибудь #! structure/unreadable-period')],
    good: [after('период: 2023–2024 годы')],
  },
  'structure/reversed-period': {
    bad: [after('период: { начало: 01.09.2024, конец: 31.05.2024 } #! structure/reversed-period')],
    good: [after('период: { начало: 01.09.2023, конец: 31.05.2024 }')],
  },
  'structure/unknown-layout': {
    bad: [withLayout('стандартный #! structure/unknown-layout')],
    good: [withLayout('standard')],
  },
  'structure/unknown-profile': {
    bad: [after('оформление: gost-2025 #! structure/unknown-profile')],
    good: [after('оформление: gost-r-7.0.97-2016')],
  },
  'structure/missing-include': {
    bad: [after('включить: общее/учасники.yaml #! structure/missing-include')],
    good: [],
  },
  'structure/not-shared': {
    bad: [after('включить: общее/участники.xlsx #! structure/not-shared')],
    good: [],
  },
  'ignore/unused': {
    bad: [withDue('01.09.2023 # dorkarta-ignore due/missing: срок назовут позже #! ignore/unused')],
    good: [withComment('# dorkarta-ignore due/missing: срок назовут позже')],
  },
  'ignore/expired': {
    bad: [withComment('# dorkarta-ignore due/missing до 01.06.2021: срок назовут позже #! due/missing ignore/expired')],
    good: [withComment('# dorkarta-ignore due/missing до 01.06.2099: срок назовут позже')],
  },
  'ignore/no-reason': {
    bad: [withComment('# dorkarta-ignore due/missing #! due/missing ignore/no-reason')],
    good: [withComment('# dorkarta-ignore due/missing: срок назовут позже')],
  },
}
