import { seconds, table, times } from './markdown.js'
import { measure } from './measure.js'

/** What a start costs that does nothing yet. */
export function start(program) {
  const node = process.execPath
  const taken = measure(
    { node: [node, '-e', '0'], version: [...program, '--version'], help: [...program, '--help'] },
    21,
  )
  const { node: floor, ...ours } = taken
  return table(
    ['start', 'seconds', 'to `node -e 0`'],
    [
      ['`node -e 0`', seconds(floor), ''],
      ...Object.entries(ours).map(([name, time]) => [`\`--${name}\``, seconds(time), times(time, floor)]),
    ],
  )
}
