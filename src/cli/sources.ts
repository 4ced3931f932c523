import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative } from 'node:path'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Source } from '../diagnostic/source.ts'
import { decode, sizeLimit, tooLarge } from '../syntax/decode.ts'
import { Failure, refusal } from './failure.ts'
import { globs } from './globs.ts'
import { readBytes, readOwnBytes } from './read-bytes.ts'

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
      for (const target of targetsOf(path)) {
        const same = target.path === '-' ? '-' : realpathSync(target.path)
        if (!found.has(same)) found.set(same, target)
      }
    } catch (error) {
      failures.push(error instanceof Failure ? error : refusal(error, path))
    }
  }
  return { targets: [...found.values()], failures }
}

function targetsOf(path: string): Target[] {
  if (path === '-') return [{ path, folder: '' }]
  const kind = statSync(path, { throwIfNoEntry: false })
  if (kind === undefined) return globbed(path)
  if (!kind.isDirectory()) return [{ path: slashed(path), folder: '' }]
  const walked = walk(path)
  if (walked.length === 0) throw nothingIn(path)
  return walked.map((each) => ({ path: slashed(each), folder: slashed(relative(path, dirname(each))) }))
}

function globbed(pattern: string): Target[] {
  if (!globs().isDynamicPattern(slashed(pattern))) statSync(pattern)
  const found = globs()
    .globSync(slashed(pattern), {
      onlyFiles: true,
      expandDirectories: false,
      absolute: isAbsolute(pattern),
    })
    .filter((each) => ending.test(each))
  if (found.length === 0) throw nothingIn(pattern)
  return found.sort().map((each) => ({ path: slashed(each), folder: '' }))
}

function nothingIn(path: string): Failure {
  return new Failure({
    ru: `${path}: здесь нет дорожных карт (файлов *.roadmap.yaml)`,
    en: `${path}: no roadmaps here (files *.roadmap.yaml)`,
  })
}

/** Folders in the order of names; hidden ones, installed packages, links to folders, pipes and devices are passed by. */
function walk(folder: string): string[] {
  const inside = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return inside.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : walk(path)
    return ending.test(entry.name) && (entry.isFile() || entry.isSymbolicLink()) ? [path] : []
  })
}

/** Told of every file that is read for a document. */
export type OnRead = (path: string, bytes: Uint8Array) => void

/** The text of a file the user named, or what is wrong with its bytes. */
export function readSource(path: string, onRead?: OnRead): Source | Diagnostic {
  return sourceOf(path, readBytes(path, sizeLimit), onRead)
}

/** The text of a file that another file names. */
export function readOwnSource(path: string, onRead?: OnRead): Source | Diagnostic {
  return sourceOf(path, readOwnBytes(path, sizeLimit), onRead)
}

function sourceOf(path: string, bytes: Uint8Array, onRead?: OnRead): Source | Diagnostic {
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
