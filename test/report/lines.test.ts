import { describe, expect, test } from 'vitest'
import { positionAt } from '../../src/diagnostic/source.ts'
import { context, file, findings, folder, report, words } from './prepared.ts'
import { reportText } from './report-text.ts'

/** Formats of one line a finding. */

const places = findings().map(({ place }) => positionAt(place.source, place.start))

describe('compact', () => {
  const lines = report('compact').trimEnd().split('\n')

  test('is a line a finding: file:line:column: severity rule message', () => {
    expect(lines).toHaveLength(findings().length)
    for (const [index, line] of lines.entries()) {
      const { problem, severity } = findings()[index] ?? { problem: { name: '' }, severity: '' }
      const place = places[index]
      const head = `${folder}/${file}:${place?.line}:${place?.column}: ${severity} ${problem.name} `
      expect(line.slice(0, head.length)).toBe(head)
    }
  })

  test('quoted line ends and control characters stay inside their line', () => {
    expect(report('compact')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
    expect(lines.at(-1)).toContain('::error:: вторая строка')
  })

  test('nothing found, nothing said', () => {
    expect(reportText('compact', [], context)).toBe('')
    expect(reportText('github', [], context)).toBe('')
  })
})

describe('github', () => {
  const commands = report('github')
    .trimEnd()
    .split('\n')
    .map((line) => command(line))

  test('is a command a finding, read back as the runner reads it', () => {
    expect(commands.map(({ name, parameters }) => [name, parameters['title'], parameters['file']])).toEqual(
      findings().map(({ severity, problem }) => [severity === 'info' ? 'notice' : severity, problem.name, file]),
    )
    expect(commands.at(-1)?.message).toBe(
      [
        `Дефис вместо тире рядом с «${words.replace('\t', ' ').replace(/[\r\u0007\u001b]/g, '\ufffd')}».`,
        'Поставьте тире.',
        `см. ${folder}/${file}:4:15: а здесь тире`,
      ].join('\n'),
    )
  })

  test('has columns within one line only, and an end that is not before the start', () => {
    for (const { parameters } of commands) {
      const [line, endLine] = [Number(parameters['line']), Number(parameters['endLine'])]
      expect(endLine).toBeGreaterThanOrEqual(line)
      expect(parameters['col'] !== undefined).toBe(line === endLine)
      expect(parameters['endColumn'] !== undefined).toBe(line === endLine)
      if (line === endLine) expect(Number(parameters['endColumn'])).toBeGreaterThanOrEqual(Number(parameters['col']))
    }
    expect(commands.some(({ parameters }) => parameters['line'] !== parameters['endLine'])).toBe(true)
    expect(commands.at(-1)?.parameters).toMatchObject({ line: '6', endLine: '6', col: '18', endColumn: '22' })
  })
})

interface Command {
  readonly name: string
  readonly parameters: Readonly<Record<string, string>>
  readonly message: string
}

/** As ActionCommand.TryParseV2 of the runner does: up to the first `::` after the head, then by commas and `=`. */
function command(line: string): Command {
  const [, name = '', parameters = '', message = ''] = /^::([a-z]+) (.*?)::(.*)$/.exec(line) ?? []
  const pairs = parameters.split(',').map((pair) => {
    const at = pair.indexOf('=')
    return [
      pair.slice(0, at),
      plain(
        pair
          .slice(at + 1)
          .replaceAll('%3A', ':')
          .replaceAll('%2C', ','),
      ),
    ] as const
  })
  return { name, parameters: Object.fromEntries(pairs), message: plain(message) }
}

function plain(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
