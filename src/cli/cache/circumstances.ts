import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sizeLimit } from '../../syntax/size-limit.ts'
import { builtFile } from '../built.ts'
import type { Found } from '../configuration.ts'
import { Failure } from '../failure.ts'
import { packageFolder } from '../package-folder.ts'
import { readOwnBytes } from '../read-bytes.ts'
import { digestOf } from './digest.ts'

/** Of the command line, what decides what is found. */
export interface Asked {
  readonly rule: readonly string[]
  readonly ignore: boolean
}

/**
 * What all results under one configuration hang on: the program and the machine it runs on, the command line, the
 * configuration, its calendar, the templates. The same digest, the same circumstances.
 */
export class Circumstances {
  private readonly program: string
  private readonly asked: Asked
  private readonly known = new Map<Found | undefined, string | undefined>()

  /** `program` tells this build from every other. */
  constructor(program: string, asked: Asked) {
    this.program = program
    this.asked = asked
  }

  /** Undefined where a file that they name cannot be read: then nothing is known to be the same. */
  digestUnder(found: Found | undefined): string | undefined {
    if (!this.known.has(found)) this.known.set(found, this.look(found))
    return this.known.get(found)
  }

  /** Whether they are still the ones that the digest was made of. */
  areStillUnder(found: Found | undefined): boolean {
    return this.known.get(found) === this.look(found)
  }

  private look(found: Found | undefined): string | undefined {
    const { rule, ignore } = this.asked
    try {
      const shipped = ['layouts', 'profiles'].map((kind) => join(packageFolder(), 'templates', kind))
      const own = found?.config.templates.map((folder) => join(found.folder, folder)) ?? []
      const calendar = found?.config.calendar
      return digestOf(
        JSON.stringify([
          [this.program, process.version, process.platform, process.arch],
          [rule, ignore],
          found === undefined ? null : digestOf(found.bytes),
          found === undefined || calendar === undefined
            ? null
            : digestOf(readOwnBytes(join(found.folder, calendar), sizeLimit)),
          [...own, ...shipped].map(filesIn),
        ]),
      )
    } catch (error) {
      if (error instanceof Failure || isOfSystem(error)) return undefined
      throw error
    }
  }
}

/** Templates of all kinds are YAML. */
function filesIn(folder: string): (readonly [name: string, digest: string])[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return names.sort().map((name) => [name, digestOf(readOwnBytes(join(folder, name), sizeLimit))])
}

/** Refused by the system, which is nobody's mistake. */
export function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'code' in error
}

/** What `build.js` has written about this build; undefined where the program runs from its sources. */
export function buildFingerprint(): string | undefined {
  const path = builtFile('fingerprint.txt')
  return path && readFileSync(path, 'utf8')
}
