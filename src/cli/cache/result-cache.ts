import { join } from 'node:path'
import { type CalendarDate, toIso } from '../../calendar/date.ts'
import type { Told } from '../../diagnostic/as-data.ts'
import type { Source } from '../../diagnostic/source.ts'
import { sizeLimit } from '../../syntax/size-limit.ts'
import { besideFile } from '../beside.ts'
import { type Configurations, type Found, folderOf } from '../configuration.ts'
import { Failure } from '../failure.ts'
import { readBytes, readOwnBytes } from '../read-bytes.ts'
import { sourceOf } from '../sources.ts'
import { CacheFolder } from './cache-folder.ts'
import { type Asked, buildFingerprint, Circumstances } from './circumstances.ts'
import { digestOf, digestOfFile } from './digest.ts'
import { mostFindings, type Noted } from './notes.ts'
import { Remembered, type Result } from './remembered.ts'

/** Beside the configuration, or where the program runs. */
const folderName = '.dorkarta-cache'

/** Fewer files are checked before it is worth leaving a folder with somebody. */
const fewest = 5

/** The results under one configuration. */
interface Under {
  readonly found: Found | undefined
  readonly digest: string
  readonly remembered: Remembered
  isChanged: boolean
}

/**
 * What was found in files before. A result is taken from here only where the file, everything it is made from and the
 * program are the same to the byte; whatever is in doubt is done again.
 */
export class ResultCache {
  private readonly configurations: Configurations
  private readonly circumstances: Circumstances
  private readonly folder: CacheFolder
  private readonly today: string
  private readonly under = new Map<Found | undefined, Under | undefined>()
  private readonly digests = new Map<string, string | null>()

  /** Undefined where nothing is to be remembered. */
  static of(
    paths: readonly string[],
    asked: Asked & { readonly today: CalendarDate },
    configurations: Configurations,
  ): ResultCache | undefined {
    const program = paths.length < fewest ? undefined : buildFingerprint()
    if (program === undefined) return undefined
    return new ResultCache(configurations, new Circumstances(program, asked), toIso(asked.today))
  }

  private constructor(configurations: Configurations, circumstances: Circumstances, today: string) {
    this.configurations = configurations
    this.circumstances = circumstances
    this.folder = new CacheFolder(join(homeOf(configurations), folderName))
    this.today = today
  }

  /** What was found in a file that is still the same. */
  recall(path: string): Told | undefined {
    try {
      const remembered = path === '-' ? undefined : this.underOf(path)?.remembered
      if (remembered === undefined) return undefined
      const bytes = readBytes(path, sizeLimit)
      const result = remembered.get(digestOfFile(path, bytes))
      if (result === undefined || !this.isSame(path, result)) return undefined
      const sources = this.sourcesOf(path, bytes, result)
      return sources && { problems: remembered.problemsOf(result), sources, findings: result.findings }
    } catch (error) {
      // What cannot be read now is told by those who read it next.
      if (error instanceof Failure) return undefined
      throw error
    }
  }

  remember(path: string, noted: Noted, { problems, sources, findings }: Told): void {
    const under = this.underOf(path)
    const { digest, includes, hangsOnDay } = noted
    const names = [path, ...includes.map(([include]) => besideFile(path, include))]
    const known = sources.map(({ name, text }) => ({ file: names.indexOf(name), isBlank: text === '' }))
    // Findings in an office's own templates: they are not the file's, and soon mended.
    if (under === undefined || findings.length > mostFindings || known.some(({ file }) => file < 0)) return
    under.remembered.put(digest, { day: this.today, includes, hangsOnDay, sources: known, findings }, problems)
    under.isChanged = true
  }

  /** Results that were made while the circumstances changed are forgotten. */
  save(): void {
    for (const under of this.under.values()) {
      if (under === undefined) continue
      const { found, digest, remembered, isChanged } = under
      if (!isChanged) this.folder.touch(digest)
      else if (this.circumstances.areStillUnder(found)) {
        const text = remembered.textWith(new Remembered(digest, this.folder.read(digest)))
        if (text !== undefined) this.folder.write(digest, text)
      }
    }
  }

  private underOf(path: string): Under | undefined {
    const found = this.configurations.above(folderOf(path))
    if (!this.under.has(found)) this.under.set(found, this.lookUnder(found))
    return this.under.get(found)
  }

  private lookUnder(found: Found | undefined): Under | undefined {
    const digest = this.circumstances.digestUnder(found)
    if (digest === undefined) return undefined
    return { found, digest, remembered: new Remembered(digest, this.folder.read(digest)), isChanged: false }
  }

  private isSame(path: string, { day, hangsOnDay, includes }: Result): boolean {
    return (
      (!hangsOnDay || day === this.today) &&
      includes.every(([name, digest]) => this.digestBeside(path, name) === digest)
    )
  }

  /** Of a file that many may include, as it was when the first was looked at. */
  private digestBeside(path: string, name: string): string | null {
    const beside = besideFile(path, name)
    if (beside === undefined) return null
    const known = this.digests.get(beside) ?? digestOf(readOwnBytes(beside, sizeLimit))
    this.digests.set(beside, known)
    return known
  }

  private sourcesOf(path: string, bytes: Uint8Array, { sources, includes }: Result): Source[] | undefined {
    const all = sources.map(({ file, isBlank }) => {
      const [name, digest] = includes[file - 1] ?? []
      const place = file === 0 ? path : name === undefined ? undefined : besideFile(path, name)
      if (place === undefined) return undefined
      if (isBlank) return { name: place, text: '' }
      const read = file === 0 ? bytes : readOwnBytes(place, sizeLimit)
      const source = file === 0 || digestOf(read) === digest ? sourceOf(place, read) : undefined
      return source === undefined || 'problem' in source ? undefined : source
    })
    return all.every((source) => source !== undefined) ? all : undefined
  }
}

function homeOf(configurations: Configurations): string {
  try {
    return configurations.above('.')?.folder ?? '.'
  } catch (error) {
    // A broken configuration stops the files under it, and none of them may be among these.
    if (error instanceof Failure) return '.'
    throw error
  }
}
