import type { Period } from '../../calendar/window.ts'
import { readPeriod } from '../../deadline/day.ts'
import { type Reading, readDeadline } from '../../deadline/deadline.ts'
import { deadlineJson } from '../../deadline/json.ts'
import { reportDeadline } from '../../report/deadline.ts'
import { decode } from '../../syntax/decode.ts'
import { calendarWith } from '../calendar-file.ts'
import { type ExitCode, exit } from '../exit.ts'
import { broken, Failure } from '../failure.ts'
import type { Session } from '../options.ts'

export interface DueOptions {
  readonly period?: string
  readonly calendar?: string
  readonly format: 'pretty' | 'json'
}

/** Shows how a phrase is understood; `-` reads one phrase a line from standard input. */
export async function due(text: string, options: DueOptions, session: Session): Promise<ExitCode> {
  const period = periodOption(options.period)
  const calendar = calendarWith(options.calendar)
  if (text.trim() === '') throw noText
  const phrases = text === '-' ? await linesOf(session) : [text]
  const readings = phrases.map((phrase) => readDeadline(phrase, { period }))
  for (const [index, reading] of readings.entries()) {
    if (options.format === 'json') session.world.out.write(jsonOf(reading, text === '-', session))
    else session.world.out.write(`${index > 0 ? '\n' : ''}${reportDeadline(reading, calendar, session)}`)
  }
  return readings.every(isUnderstood) ? exit.done : exit.findings
}

/** With standard input: one object a line, for every line, so that answers can be laid beside the phrases. */
function jsonOf(reading: Reading, isStream: boolean, { language }: Session): string {
  return `${JSON.stringify(deadlineJson(reading, language), null, isStream ? 0 : 2)}\n`
}

function isUnderstood({ remarks }: Reading): boolean {
  return !remarks.some(({ problem }) => problem.severity === 'error')
}

async function linesOf({ world }: Session): Promise<string[]> {
  const source = decode('-', await world.input())
  if ('problem' in source) throw broken(source)
  const lines = source.text.split(/\r\n|\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function periodOption(written: string | undefined): Period | undefined {
  if (written === undefined) return undefined
  const period = readPeriod(written)
  if (period !== undefined) return period
  throw new Failure({
    ru: `--period: «${written}» – не период; напишите 2023-01-01..2024-12-31 или «2023–2024 годы»`,
    en: `--period: "${written}" is not a period; write 2023-01-01..2024-12-31 or «2023–2024 годы»`,
  })
}

const noText = new Failure({
  ru: 'срок пуст; напишите его в кавычках: dorkarta due "до 1 мая 2024 г."',
  en: 'the deadline is empty; write it in quotes: dorkarta due "до 1 мая 2024 г."',
})
