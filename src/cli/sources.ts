import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative } from 'node:path'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Source } from '../diagnostic/source.ts'
import { decode, tooLarge } from '../syntax/decode.ts'
import { sizeLimit } from '../syntax/size-limit.ts'
import { Failure, refusal } from './failure.ts'
import { filesMatching, isPattern } from './globs.ts'
import { readOwnBytes } from './read-bytes.ts'

/** A file to work on. */
export interface Target {
  /** As given or walked, with forward slashes; `-` is standard input. */
  readonly path: string
  /** The folder it lies in below the folder that was walked; empty for a file given by name. */
  readonly folder: string
}

const ending = /\.roadmap\.ya?ml$/

/** The files that paths, folders and globs stand for, each once, and what could not be found. */
export function findTargets(paths: readonly string[]): { targets: Target[]; failures: Failure[] } {
  const found = new Map<string, Target>()
  const failures: Failure[] = []
  for (const path of paths) {
    try {
      for (const target of targetsOf(path, failures)) {
        const same = target.path === '-' ? '-' : realOf(target.path, failures)
        if (same !== undefined && !found.has(same)) found.set(same, target)
      }
    } catch (error) {
      failures.push(error instanceof Failure ? error : refusal(error, path))
    }
  }
  return { targets: [...found.values()], failures }
}

/** Where a link leads; one that leads nowhere is told, and the other files are still found. */
function realOf(path: string, failures: Failure[]): string | undefined {
  try {
    return realpathSync.native(path)
  } catch {
    // What the shell gives as a file has no place that the system could name.
    try {
      return realpathSync(path)
    } catch (error) {
      failures.push(refusal(error, path))
      return undefined
    }
  }
}

function targetsOf(path: string, failures: Failure[]): Target[] {
  if (path === '-') return [{ path, folder: '' }]
  const kind = statSync(path, { throwIfNoEntry: false })
  if (kind === undefined) return globbed(path)
  if (!kind.isDirectory()) return [{ path: slashed(path), folder: '' }]
  const before = failures.length
  const walked = walk(path, failures)
  if (walked.length === 0 && failures.length === before) throw nothingIn(path)
  return walked.map((each) => ({ path: slashed(each), folder: slashed(relative(path, dirname(each))) }))
}

function globbed(pattern: string): Target[] {
  if (!isPattern(slashed(pattern))) statSync(pattern)
  const found = filesMatching([slashed(pattern)], {
    expandDirectories: false,
    absolute: isAbsolute(pattern),
  }).filter((each) => ending.test(each))
  if (found.length === 0) throw nothingIn(pattern)
  return found.sort().map((each) => ({ path: slashed(each), folder: '' }))
}

function nothingIn(path: string): Failure {
  return new Failure({
    ru: `${path}: здесь нет дорожных карт (файлов *.roadmap.yaml)`,
    en: `${path}: no roadmaps here (files *.roadmap.yaml)`,
  })
}

/**
 * Folders in the order of names; hidden folders and files (an editor's lock is one), installed packages, links to folders,
 * pipes and devices are passed by. A folder that cannot be read is told, and the others are walked.
 */
function walk(folder: string, failures: Failure[]): string[] {
  const inside = entriesOf(folder, failures).sort((a, b) => (a.name < b.name ? -1 : 1))
  return inside.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) return []
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : walk(path, failures)
    return ending.test(entry.name) && (entry.isFile() || entry.isSymbolicLink()) ? [path] : []
  })
}

function entriesOf(folder: string, failures: Failure[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    failures.push(refusal(error, folder))
    return []
  }
}

/** The text of a file that another file names, or what is wrong with its bytes. */
export function readOwnSource(path: string): Source | Diagnostic {
  return sourceOf(path, readOwnBytes(path, sizeLimit))
}

/** Told of every file that is read for a document. */
export type OnRead = (path: string, bytes: Uint8Array) => void

/** The text of the bytes of a file, read up to one beyond the limit, or what is wrong with them. */
export function sourceOf(path: string, bytes: Uint8Array, onRead?: OnRead): Source | Diagnostic {
  if (bytes.length > sizeLimit) return tooLarge(path, Math.max(bytes.length, statSync(path).size))
  onRead?.(path, bytes)
  return decode(path, bytes)
}

/** «tambov» for «examples/tambov.roadmap.yaml»: the name of what is built from it. */
export function stemOf(path: string): string {
  return basename(path)
    .replace(ending, '')
    .replace(/\.ya?ml$/, '')
}

function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}
