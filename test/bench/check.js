import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { roadmapOf } from './corpus.js'
import { seconds, table, times } from './markdown.js'
import { measure, megabytesOf } from './measure.js'
import { ajvCli, bundled } from './peers.js'

const manyFiles = 2_000

/** A check of one file, of a folder, of a very long file. F is the floor: js-yaml and a compiled schema, nothing else. */
export async function check(program, folder) {
  const floor = await bundled('floor-check.js', folder, 'js-yaml')
  const bytes = await bundled('read-bytes.js', folder)
  const ajv = ajvCli()
  const one = (events) => {
    const file = join(folder, `${events}.roadmap.yaml`)
    writeFileSync(file, roadmapOf(events))
    return file
  }
  const many = join(folder, 'many')
  mkdirSync(many)
  for (let at = 0; at < manyFiles; at++) writeFileSync(join(many, `${at}.roadmap.yaml`), roadmapOf(15, at))

  const ours = (path, ...options) => [...program, 'check', path, ...options]
  const peers = (path, glob) => ({
    floor: floor && [...floor, path],
    ajv: ajv && [...ajv, '-d', glob ?? path],
    ours: ours(path, '--no-cache'),
  })
  const row = (work, taken, megabytes) => [
    work,
    ...[taken.floor, taken.ajv, taken.ours].map(seconds),
    times(taken.ours, taken.floor),
    times(taken.ours, taken.ajv),
    `${megabytes.toFixed(0)} MB`,
  ]
  const rows = [15, 1_000, 20_000].map((events) => {
    const file = one(events)
    const taken = measure(peers(file), events > 1_000 ? 3 : 11)
    return row(`1 file, ${events} events`, taken, megabytesOf(ours(file, '--no-cache')))
  })
  const taken = measure(peers(many, join(many, '*.yaml')), 3)
  rows.push(row(`${manyFiles} files, 15 events`, taken, megabytesOf(ours(many, '--no-cache'))))

  // The first run fills the cache.
  measure({ fill: ours(many) }, 1)
  const warm = measure({ bytes: [...bytes, many], ours: ours(many) }, 7)
  return [
    table(['check', 'F', 'ajv-cli', 'dorkarta', 'to F', 'to ajv-cli', 'memory'], rows),
    table(
      ['again, with the cache', 'bytes read', 'dorkarta', 'to reading'],
      [[`${manyFiles} files`, seconds(warm.bytes), seconds(warm.ours), times(warm.ours, warm.bytes)]],
    ),
  ].join('\n')
}
