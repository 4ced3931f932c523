import { describe, expect, test } from 'vitest'
import { run } from '../src/cli/run.ts'
import { today } from './compile-text.ts'
import { runCli } from './run-cli.ts'

/** Lists and help on screens of few columns: lines are broken between words, and all words stay. */

async function shown(args: readonly string[], width: number): Promise<string> {
  const texts: string[] = []
  const output = { write: (each: string) => void texts.push(each), drained: async () => {}, isTerminal: true, width }
  const world = { out: output, err: output, input: async () => new Uint8Array(), env: { NO_COLOR: '1' } }
  await run(args, { ...world, today: () => today })
  return texts.join('')
}

const lists = [
  ['rules'],
  ['rules', '--lang', 'en'],
  ['check', 'examples', '--show-config'],
  ['--help'],
  ['check', '--help'],
  ['build', '--help', '--lang', 'en'],
  ['report', 'merge', '--help'],
  ['template', 'list'],
  ['init', '--list'],
]

describe.each(lists.map((args) => [args.join(' '), args] as const))('%s', (_, args) => {
  test.each([40, 48, 60, 79, 80, 100])('fits into %i columns', async (width) => {
    const lines = (await shown(args, width)).split('\n')
    expect(lines.filter((line) => line.length > width)).toEqual([])
  })

  test('says the same as on a wide one, and is as wide as it is where nobody looks', async () => {
    const words = (text: string) => text.split(/\s+/).filter((word) => word !== '')
    const wide = await shown(args, 250)
    expect(words(await shown(args, 40)).sort()).toEqual(words(wide).sort())
    const { out, err } = await runCli(args)
    expect(words(out + err).sort()).toEqual(words(wide).sort())
    if (!args.includes('--help')) expect(wide).toContain(out)
  })
})
