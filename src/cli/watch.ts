import { dirname, resolve, sep } from 'node:path'
import { watch as watchFiles } from 'chokidar'
import { exit } from './exit.ts'
import type { Session } from './options.ts'

/** A burst of changes (an editor writing beside and renaming) is one change, after this many milliseconds of quiet. */
const quiet = 100

const wipe = '\u001B[2J\u001B[3J\u001B[H'

/**
 * Runs at once and again whenever a roadmap, a shared file or a configuration under the paths changes, until the program is
 * interrupted. Files and folders may come and go.
 */
export async function watch(
  paths: readonly string[],
  run: () => Promise<unknown>,
  { world, language }: Session,
): Promise<never> {
  const again = async () => {
    if (world.out.isTerminal) world.out.write(wipe)
    await run()
    world.err.write(`${waiting[language]}\n`)
  }
  const roots = paths.map((path) => resolve(path.replace(/[*?{[].*$/, '')))
  const watcher = watchFiles(roots.map(dirname), {
    ignoreInitial: true,
    ignored: (path, stats) => isStrange(resolve(path), roots) || (stats?.isFile() === true && !/\.ya?ml$/.test(path)),
  })
  // Watching comes first: what changes during the first run is seen.
  await new Promise<void>((resolved) => watcher.once('ready', resolved))
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> = again()
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(again)
    }, quiet)
  })
  // Nobody reads any more: `dorkarta check --watch … | head`.
  process.stdout.once('error', () => process.exit(exit.done))
  return new Promise<never>(() => {})
}

/** The folder above is watched, so that a path may vanish and come back; its other contents are none of our business. */
function isStrange(path: string, roots: readonly string[]): boolean {
  if (/[\\/](?:node_modules|\.[^\\/.][^\\/]*)$/.test(path)) return !roots.some((root) => root.startsWith(path))
  return !roots.some((root) => path === root || path.startsWith(root + sep) || root.startsWith(path + sep))
}

const waiting = {
  ru: 'Жду изменений… (Ctrl+C – выйти)',
  en: 'Waiting for changes… (Ctrl+C to leave)',
} as const
