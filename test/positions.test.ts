import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from './run-cli.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** What a finding speaks of stands at the lines and columns it names, as an editor counts them. */

interface Finding {
  readonly file: string
  readonly rule: string
  readonly message: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

const examples = readdirSync('examples').filter((name) => name.endsWith('.yaml'))

test.each([
  ['as they are', (text: string) => text],
  ['with Windows line ends and a byte order mark', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
])('findings in the examples %s point to the words they quote', async (_, written) => {
  const folder = temporaryFolder()
  for (const name of examples) writeFileSync(join(folder, name), written(readFileSync(`examples/${name}`, 'utf8')))
  const { out } = await runCli(['check', '--no-ignore', folder, '--format', 'json'])
  const { findings } = JSON.parse(out) as { findings: Finding[] }
  expect(findings.length).toBeGreaterThan(100)
  const astray = findings.filter((finding) => !isQuoted(placeOf(finding), finding.message))
  expect(astray).toEqual([])
})

/** The words from the start to the end of a finding, and those on its line from the start on. */
function placeOf({ file, line, column, endLine, endColumn }: Finding): { text: string; onwards: string } {
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(line - 1, endLine)
  const onwards = (lines[0] ?? '').slice(column - 1)
  // The end first: it may be in the line of the start.
  lines.push((lines.pop() ?? '').slice(0, endColumn - 1))
  lines[0] = (lines[0] ?? '').slice(column - 1)
  return { text: lines.join('\n'), onwards }
}

/** A message may shorten long words, show spaces by signs, quote a part of its place, or what follows a sign. */
function isQuoted({ text, onwards }: { text: string; onwards: string }, message: string): boolean {
  const quotes = [...message.matchAll(/«((?:[^«»]|«[^»]*»)*)/g)]
    .map(([, quote = '']) => plain(quote))
    .filter((quote) => quote !== '')
  if (text.length === 1) return message.includes(text) || quotes.some((quote) => plain(onwards).startsWith(quote))
  const there = plain(text)
  return there !== '' && (plain(message).includes(there) || quotes.some((quote) => there.includes(quote)))
}

function plain(text: string): string {
  return text
    .replace(/‹U\+[0-9A-F]{4}›/g, ' ')
    .replace(/[«»"…]/g, '')
    .replace(/[\s␣]+/g, ' ')
    .trim()
    .toLowerCase()
}
