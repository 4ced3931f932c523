import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runCli } from './run-cli.ts'

/** What the checker must find in the five documents as they were signed: rule, and words at the place it points at. */

const expected: Readonly<Record<string, readonly (readonly [rule: string, line: string, times: number])[]>> = {
  tambov: [
    ['due/before-order', 'сроки: 01.07.2020', 3],
    ['structure/blank-requisite', 'реквизиты: от №', 1],
    ['structure/unverifiable-result', 'результат: информация', 1],
  ],
  krasnoyarsk: [
    ['due/before-order', 'сроки: 07.10-10.10.2019', 1],
    ['due/before-order', 'сроки: до 01.11.2019', 1],
    ['structure/approved-before-event', '07.11.2019', 1],
    ['due/ambiguous', '12.11.2019 02.12.2019', 1],
    ['party/missing', 'Анкетирование участников', 1],
    ['text/rare-variant', 'методологи', 1],
  ],
  'saint-petersburg': [
    ['party/similar', 'Мюсов', 4],
    ['party/similar', 'Миюсов', 2],
    ['party/similar', 'СПб АПО', 3],
    ['structure/duplicate-event', 'Подготовка локальных нормативных актов', 1],
    ['indicator/missing-target', 'значения:', 2],
    ['structure/personal-data', 'nastavnikspbappo@yandex.ru', 1],
    ['structure/personal-data', '409 82 87', 1],
  ],
  chelyabinsk: [
    ['due/ambiguous', 'I II - IV кварталы', 1],
    ['due/year-before-month', '2023 г. - ноябрь', 2],
    ['text/unbalanced-quotes', 'Челябинский институт', 14],
    ['text/rare-variant', 'уравнения образованием', 4],
    ['text/rare-variant', 'неспешности', 1],
    ['party/undefined-abbreviation', 'ЧИРО', 1],
    ['party/agreement-missing', 'Лицей N 67', 1],
  ],
  pirovsky: [
    ['party/similar', 'Руководители образовательных учреждений', 1],
    ['party/similar', 'кураторы ОО', 1],
    ['due/uncontrollable', 'В отчетный период', 1],
    ['structure/numbering-gap', '1. Формирование базы наставляемых. Выявление', 1],
    ['text/rare-variant', 'станице', 1],
  ],
}

/** The line, and the first line of the text where that begins below. */
function wordsAt(lines: readonly string[], line: number): string {
  const written = lines[line - 1] ?? ''
  return /[|>]-?$/.test(written) ? `${written} ${lines[line]?.trim()}` : written
}

async function findingsOf(name: string): Promise<{ rule: string; words: string }[]> {
  const file = `examples/${name}.roadmap.yaml`
  const lines = readFileSync(file, 'utf8').split('\n')
  const { out } = await runCli(['check', file, '--no-ignore', '--format', 'json'])
  const { findings } = JSON.parse(out) as { findings: { rule: string; line: number }[] }
  return findings.map(({ rule, line }) => ({ rule, words: wordsAt(lines, line) }))
}

describe.each(Object.entries(expected))('%s', (name, rows) => {
  test.each(rows)('%s at «%s»: %i', async (rule, line, times) => {
    const met = (await findingsOf(name)).filter((finding) => finding.rule === rule && finding.words.includes(line))
    expect(met).toHaveLength(times)
  })
})

test('a capital letter by position is not a second spelling', async () => {
  expect((await findingsOf('tambov')).filter(({ rule }) => rule === 'party/similar')).toEqual([])
})
