import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../failure.ts'
import { readOwnBytes } from '../read-bytes.ts'
import { replaceFile } from '../write-file.ts'
import { isOfSystem } from './circumstances.ts'

const ending = '.results'

/** In bytes: of hundreds of thousands of files. What is larger is not ours. */
const largest = 256 * 1024 * 1024

/** Results under circumstances that nobody has come back to for so long, in milliseconds. */
const longest = 14 * 24 * 60 * 60 * 1000

/** A file is known to be in use when it was so a day ago. */
const step = 24 * 60 * 60 * 1000

/** Circumstances that are remembered at most: every edit of a configuration makes new ones. */
const mostFiles = 32

/**
 * The folder of remembered results. Whatever is wrong with it – it is a file, it cannot be written, the disk is full –
 * costs time and nothing else.
 */
export class CacheFolder {
  private readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  /** The text of that name, where there is one. */
  read(name: string): string | undefined {
    return quietly(() => {
      const path = join(this.folder, name + ending)
      if (!this.isOurs() || (statSync(path, { throwIfNoEntry: false })?.size ?? largest) >= largest) return undefined
      return new TextDecoder().decode(readOwnBytes(path, largest))
    })
  }

  /** It stays as long as it is used. */
  touch(name: string): void {
    quietly(() => {
      const path = join(this.folder, name + ending)
      const now = Date.now()
      if (now - statSync(path).mtimeMs > step) utimesSync(path, now / 1000, now / 1000)
    })
  }

  write(name: string, text: string): void {
    quietly(() => {
      if (!existsSync(this.folder)) mkdirSync(this.folder)
      if (!this.isOurs()) return
      this.mark()
      replaceFile(join(this.folder, name + ending), text)
      this.dropOld()
    })
  }

  /** A link would lead writing, and dropping what is old, to somewhere else. */
  private isOurs(): boolean {
    return lstatSync(this.folder, { throwIfNoEntry: false })?.isDirectory() === true
  }

  /** Marked for those who look: git passes it by, programs that make copies may (bford.info/cachedir). */
  private mark(): void {
    for (const [name, text] of marks) {
      const path = join(this.folder, name)
      if (lstatSync(path, { throwIfNoEntry: false }) === undefined) replaceFile(path, text)
    }
  }

  private dropOld(): void {
    const files = readdirSync(this.folder).flatMap((name) => {
      const path = join(this.folder, name)
      const age = Date.now() - (lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
      return name.endsWith(ending) ? [{ path, age }] : []
    })
    const byAge = files.sort((a, b) => a.age - b.age)
    for (const [index, { path, age }] of byAge.entries())
      if (index >= mostFiles || age > longest) rmSync(path, { force: true })
  }
}

const signature = 'Signature: 8a477f597d28d172789f06886806bc55'

const about = `# Здесь dorkarta помнит результаты проверок; папку можно удалить.
# Results of checks that dorkarta remembers; the folder may be deleted.`

const marks = [
  ['.gitignore', '*\n'],
  ['CACHEDIR.TAG', `${signature}\n${about}\n`],
] as const

function quietly<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (error instanceof Failure || isOfSystem(error)) return undefined
    throw error
  }
}
