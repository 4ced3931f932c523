import { expect, test } from 'vitest'
import { plainSigns } from '../../src/cli/plain-console.ts'
import { reportFormats } from '../../src/report/format.ts'
import { runCli } from '../run-cli.ts'

/**
 * Words of an author and names of files that a terminal, a page or a CI server would obey: what people and logs are shown
 * holds none of them; JSON and SARIF, which are data, have them as they are.
 */

const signs = '\u001b[31m \u202eнавыворот\u202c \u2066х\u2069 \u200f \uD83D \u0085 \u2028'
const commands = `${'слово '.repeat(12)}::error::раз ::add-mask::два ##[error]три ##vso[task.complete]ч ##teamcity[пять`
const word = `${signs} ${commands} %0A::error::шесть\n::error::семь\r\n::stop-commands::восемь`

const roadmap = [
  'dorkarta: 1',
  `название: ${JSON.stringify(word)}`,
  `${JSON.stringify(`ключ ${word}`)}: 1`,
  'мероприятия:',
  `  - { название: ${JSON.stringify(word)}, сроки: ${JSON.stringify(word)}, ответственные: ${JSON.stringify(word)} }`,
  `  - { название: ${JSON.stringify(word)}, сроки: до мая, ответственные: ${JSON.stringify(word)} }`,
  '',
].join('\n')

const name = `карта ${word}.roadmap.yaml`.replaceAll('\uD83D', '')

test.each(reportFormats)('%s', async (format) => {
  const args = ['check', '-', '--stdin-filename', name, '--format', format, '--lang', 'en']
  const { out } = await runCli(args, { input: roadmap })
  expect(out.split('\n').length).toBeGreaterThan(4)
  const isData = format === 'json' || format === 'sarif'
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
  if (isData) return
  const shown = format === 'gitlab' ? out.replaceAll(/"path": [^\n]*/g, '') : out
  expect(shown).not.toMatch(/[\u007f-\u009f\u200e\u200f\u2028\u202a-\u202e\u2066-\u2069]/)
  const lines = shown.split('\n')
  const obeyed = lines.filter((line) => /^\s*::/.test(line))
  if (format === 'github') {
    expect(obeyed).toHaveLength(lines.length - 1)
    for (const line of obeyed) expect(line).toMatch(/^::(?:error|warning|notice) file=[^:]*,line=\d+,[^:]*::[^\r]*$/)
  } else expect(obeyed).toEqual([])
  if (['pretty', 'compact', 'github'].includes(format)) expect(shown).not.toMatch(/##(?:vso|teamcity)?\[/)
  expect(plainSigns(shown)).not.toMatch(/\u202e/)
})

test('the reading of a deadline', async () => {
  const { out } = await runCli(['due', `до мая ${word}`.replaceAll('\n', ' ')])
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
})
