import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { anchorsOf } from '../baseline/anchor.ts'
import { type Known, knownOf, readBaseline, subtract, writeBaseline } from '../baseline/baseline.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { Failure } from './failure.ts'
import { readOwnBytes } from './read-bytes.ts'
import { writeWhole } from './write-file.ts'

/**
 * The baseline of a run: findings that were there when it was written are not shown. What is mended leaves the file by
 * itself; nothing new gets in unless the whole is written anew.
 */
export class BaselineFile {
  private readonly path: string
  private readonly renew: boolean
  private readonly known: readonly Known[]
  private readonly left: Known[] = []
  private readonly seen = new Set<string>()

  constructor(path: string, renew: boolean) {
    this.path = path
    this.renew = renew
    this.known = renew ? [] : load(path)
  }

  /** The findings of a file that are to be shown. */
  shownOf(
    file: string,
    diagnostics: readonly Diagnostic[],
    roadmap: Roadmap | undefined,
    isSettled: (rule: string) => boolean,
  ): readonly Diagnostic[] {
    const name = this.nameOf(file)
    const anchor = anchorsOf(roadmap)
    this.seen.add(name)
    if (this.renew) {
      for (const each of knownOf(diagnostics, name, anchor)) this.left.push(each)
      return []
    }
    const { shown, left } = subtract(diagnostics, name, anchor, this.known, isSettled)
    for (const each of left) this.left.push(each)
    return shown
  }

  /** Writes what is left, if that has changed; files that were not checked keep what is known of them, as long as there are such files. */
  save(): void {
    const folder = dirname(resolve(this.path))
    const unseen = this.known.filter(({ file }) => !this.seen.has(file) && existsSync(join(folder, file)))
    const text = writeBaseline([...this.left, ...unseen])
    if (this.renew || text !== writeBaseline(this.known)) writeWhole(this.path, text)
  }

  /** From the folder of the baseline, so that the file means the same wherever the program is started. */
  private nameOf(file: string): string {
    return relative(dirname(resolve(this.path)), resolve(file)).replaceAll('\\', '/')
  }
}

/** In bytes: some hundreds of thousands of findings. */
const baselineLimit = 64 * 1024 * 1024

function load(path: string): readonly Known[] {
  const bytes = readOwnBytes(path, baselineLimit)
  const known = bytes.length > baselineLimit ? undefined : readBaseline(new TextDecoder().decode(bytes))
  if (known !== undefined) return known
  throw new Failure({
    ru: `${path}: это не файл известных замечаний; создайте его заново: --update-baseline`,
    en: `${path}: this is not a baseline; write it anew with --update-baseline`,
  })
}
