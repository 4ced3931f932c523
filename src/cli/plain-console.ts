import type { Output, World } from './world.ts'

/** What old consoles cannot show, by what they can; the number sign is in the Russian code pages (866, 1251). */
const plain: readonly (readonly [RegExp, string])[] = [
  [/[«»„“”‟]/g, '"'],
  [/[‘’‚‹›]/g, "'"],
  [/[‐‑‒–—―−]/g, '-'],
  // One sign for one: the marks below a line stay where they are.
  [/…/g, '~'],
  [/[\u00a0\u2000-\u200a\u202f]/g, ' '],
  [/␣/g, '_'],
  [/×/g, 'x'],
  [/→/g, '->'],
  [/≤/g, '<='],
  [/≥/g, '>='],
]

/** Neither ASCII nor a Russian letter nor a number sign; a pair of surrogates is one sign. */
const others = /[^\0-\x7fА-Яа-яЁё№]/gu

export function plainSigns(text: string): string {
  return plain.reduce((rest, [signs, put]) => rest.replace(signs, put), text).replace(others, '?')
}

/**
 * The same world for a console that has only ASCII and Russian letters (`--ascii`). What programs read – JSON, a patch, a
 * schema – stays as it is.
 */
export function plainConsole(world: World, args: readonly string[]): World {
  return { ...world, err: plainOutput(world.err), out: isData(args) ? world.out : plainOutput(world.out) }
}

function plainOutput(output: Output): Output {
  return {
    write: (text) => output.write(plainSigns(text)),
    drained: () => output.drained(),
    isTerminal: output.isTerminal,
    width: output.width,
  }
}

const forPeople = ['pretty', 'compact', 'text']

function isData(args: readonly string[]): boolean {
  const command = args.find((arg) => !arg.startsWith('-')) ?? ''
  const at = args.findIndex((arg) => /^--format(?:=|$)/.test(arg))
  const format = at < 0 ? 'pretty' : (args[at]?.split('=')[1] ?? args[at + 1] ?? '')
  return !forPeople.includes(format) || args.includes('--diff') || ['schema', 'report'].includes(command)
}
