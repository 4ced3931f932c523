import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** The house is as ARCHITECTURE.md describes it: who knows whom, which room knows which library, no circles. */

const page = readFileSync('ARCHITECTURE.md', 'utf8')
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.includes('/generated/'))

const imports = files.map((file) => {
  const text = readFileSync(file, 'utf8')
  const found = [...text.matchAll(/^(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm)]
  return { file, specifiers: found.map((match) => match[1] ?? match[2] ?? '') }
})

const own = imports.map(({ file, specifiers }) => ({
  file,
  targets: specifiers
    .filter((each) => each.startsWith('.'))
    .map((each) => normalize(join(dirname(file), each)).replaceAll('\\', '/')),
}))

/** Files that belong to no room: every room may use them. */
const everybodys = new Set(['bug', 'in-steps', 'on-demand'])

function roomOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.ts$/, '')
}

function tableAfter(heading: string): string[][] {
  const part = page.slice(page.indexOf(heading))
  const rows = /(?:^\|.*\n)+/m.exec(part)?.[0].trim().split('\n').slice(2) ?? []
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
}

const knows = new Map(
  tableAfter('## Who knows whom').map(([room = '', known = '']) => [room, known.split(',').map((each) => each.trim())]),
)

describe('who knows whom', () => {
  test('every room stands in the table, and no other', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => !everybodys.has(room)))
    expect([...rooms].sort()).toEqual([...knows.keys()].sort())
  })

  test.each([...knows])('%s knows only whom the table names', (room, known) => {
    const strangers = own
      .filter(({ file }) => roomOf(file) === room)
      .flatMap(({ file, targets }) => targets.map((target) => ({ file, target: roomOf(target) })))
      .filter(
        ({ target }) =>
          target !== room && !everybodys.has(target) && !known.includes('everyone') && !known.includes(target),
      )
      .map(({ file, target }) => `${file} → ${target}`)
    expect(strangers).toEqual([])
  })

  test.each([...knows])('%s knows everyone the table names', (room, known) => {
    if (known.includes('everyone')) return
    const met = new Set(own.filter(({ file }) => roomOf(file) === room).flatMap(({ targets }) => targets.map(roomOf)))
    expect(known.filter((each) => each !== '' && !met.has(each) && each !== 'language')).toEqual([])
  })

  test('no circles among files, types included', () => {
    const targetsOf = new Map(own.map(({ file, targets }) => [file, targets]))
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      if (trail.includes(file) || done.has(file)) return
      for (const target of targetsOf.get(file) ?? []) visit(target, [...trail, file])
      done.add(file)
    }
    for (const file of targetsOf.keys()) visit(file, [])
    expect(circles).toEqual([])
  })
})

describe('libraries', () => {
  const rooms = new Map<string, Set<string>>()
  for (const { file, specifiers } of imports.filter(({ file }) => !everybodys.has(roomOf(file)))) {
    // A hash asks nothing of the world outside.
    for (const specifier of specifiers.filter((each) => !each.startsWith('.') && each !== 'node:crypto')) {
      const name = specifier.startsWith('node:') ? 'node' : (specifier.split('/')[0] ?? '')
      rooms.set(name, (rooms.get(name) ?? new Set()).add(roomOf(file)))
    }
  }
  const homes = new Map(
    tableAfter('Each library has one room').flatMap(([names = '', room = '']) =>
      names.split(',').map((name) => [name.trim(), room] as const),
    ),
  )

  test('the file system, the clock and the streams are known in cli only', () => {
    expect([...(rooms.get('node') ?? [])]).toEqual(['cli'])
  })

  test('every library stands in the table, is known in its room only, and all in the table are used', () => {
    rooms.delete('node')
    expect([...rooms].map(([name, known]) => [name, [...known].join(', ')]).sort()).toEqual(
      [...homes].map((each) => [...each]).sort(),
    )
  })
})

describe('texts', () => {
  const dayOf = /new Date\(\)|Date\.now\(/
  test('nobody but cli asks what day it is', () => {
    const asking = files.filter((file) => roomOf(file) !== 'cli' && dayOf.test(readFileSync(file, 'utf8')))
    expect(asking).toEqual([])
  })

  test('a drawer called utils or helpers has no subject', () => {
    expect(files.filter((file) => /(?:util|helper|common|misc)s?(?:\/|\.ts$)/.test(file))).toEqual([])
  })
})
