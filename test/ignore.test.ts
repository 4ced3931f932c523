import { describe, expect, test } from 'vitest'
import type { Settings } from '../src/diagnostic/settings.ts'
import { compileText } from './compile-text.ts'

/** What a dorkarta-ignore comment covers. */

function left(title: string, settings?: Settings): string[] {
  const text = `dorkarta: 1
название: ДОРОЖНАЯ КАРТА
мероприятия:
  - название: ${title}
    сроки: май 2023
    ответственные: Школа №5
`
  return compileText(text, 'test.roadmap.yaml', true, settings).diagnostics.map(({ problem }) => problem.name)
}

const ignore = '# dorkarta-ignore text/spacing: так в приказе'

describe('a comment', () => {
  test.each(['|', '>-', '|2+', '>1-'])(
    'beside the header «%s» of a block covers the text below, and no more',
    (header) => {
      expect(left(`${header}\n      Обучение  кураторов\n\n      Школа ,центр`)).toEqual(Array(3).fill('text/spacing'))
      expect(left(`${header} ${ignore}\n      Обучение  кураторов\n\n      Школа ,центр`)).toEqual(['text/spacing'])
    },
  )

  test('at the end of a line covers that line', () => {
    expect(left(`Обучение  кураторов ${ignore}`)).toEqual(['text/spacing'])
    expect(left(`Обучение кураторов ${ignore}`)).toEqual(['ignore/unused', 'text/spacing'])
  })

  test('waits for a rule that is switched off', () => {
    const textOff: Settings = ({ name, severity }) => (name.startsWith('text/') ? 'off' : severity)
    expect(left(`Обучение  кураторов ${ignore}`, textOff)).toEqual([])
    expect(left(`Обучение кураторов ${ignore.replace('spacing', '')}`.replace('text/:', 'text:'), textOff)).toEqual([])
    expect(left(`Обучение кураторов ${ignore.replace('text/spacing', 'due')}`, textOff)).toEqual(['ignore/unused'])
  })

  test('that stands as a line of a block is text', () => {
    expect(left(`|-\n      Обучение  кураторов\n      ${ignore}`)).toEqual(['text/spacing', 'text/spacing'])
  })
})
