import { expect, test } from 'vitest'
import { Progress } from '../src/cli/progress.ts'
import type { World } from '../src/cli/world.ts'

/** The line that says how far a check has come. */

function shown(all: number, steps: readonly number[], isTerminal = true): string[] {
  const written: string[] = []
  const output = { write: (text: string) => void written.push(text), drained: async () => {}, isTerminal, width: 80 }
  const world: World = {
    out: output,
    err: output,
    input: async () => new Uint8Array(),
    env: {},
    today: () => ({ year: 2024, month: 9, day: 1 }),
  }
  const progress = new Progress(all, {
    world,
    language: 'ru',
    isLanguageGiven: true,
    color: false,
    errColor: false,
  })
  for (const step of steps) progress.show(step)
  progress.clear()
  return written.map((text) => text.replaceAll('\r\u001B[K', ''))
}

test('is written anew every 25 files, also where threads tell of several at once, and nothing is left of it', () => {
  const lines = shown(200, [0, 1, 24, 26, 27, 49, 90, 99, 200])
  expect(lines.map((line) => /\d+\/200/.exec(line)?.[0])).toEqual(['0/200', '26/200', '90/200', '200/200', undefined])
  expect(lines[1]).toMatch(/в секунду, осталось \d+ с$/)
  expect(lines.at(-1)).toBe('')
})

test('is for people and long work only', () => {
  expect(shown(99, [0, 25, 50])).toEqual([])
  expect(shown(200, [0, 25, 50], false)).toEqual([])
})
