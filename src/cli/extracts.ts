import { basename, dirname, join } from 'node:path'
import { type Addressee, Addressees } from '../model/extract/addressees.ts'
import { extractFor } from '../model/extract/extract.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { type ExitCode, exit } from './exit.ts'
import { Failure } from './failure.ts'
import { nameWith, sameFile } from './file-name.ts'
import type { Session } from './options.ts'
import { complain } from './speak.ts'

/** `--party all`: an extract for each. */
export const everyone = 'all'

/** An extract, and the path of its files as far as the ending: «out/tambov.управление». */
export interface PlacedExtract {
  readonly roadmap: Roadmap
  readonly place: string
}

/**
 * The extracts that `--party` asks for, over all files of a run: a party that one of them does not know may stand in
 * another, so what is amiss is told at the end.
 */
export class Extracts {
  private readonly asked: readonly string[]
  private readonly made = new Set<string>()
  /** Parties that a file knows and has nothing for. */
  private readonly idle = new Map<string, string>()
  private readonly near = new Map<string, string>()
  private readonly taken = new Set<string>()

  constructor(asked: readonly string[]) {
    if (asked.some((each) => each.trim() === ''))
      throw new Failure({ ru: '--party: назовите участника или all', en: '--party: name a party, or all' })
    this.asked = [...new Set(asked.map((each) => each.trim()))]
  }

  get isAsked(): boolean {
    return this.asked.length > 0
  }

  /** Can there be more than one for a roadmap? */
  get areSeveral(): boolean {
    return this.asked.length > 1 || this.asked.includes(everyone)
  }

  /** Of one roadmap, beside the place of the whole; none where it has nothing for those who are asked for. */
  of(roadmap: Roadmap, whole: string): PlacedExtract[] {
    const addressees = new Addressees(roadmap)
    const extracts = new Map<Addressee, Roadmap>()
    for (const asked of this.asked) {
      for (const addressee of this.chosen(asked, addressees)) {
        const extract = extracts.get(addressee) ?? extractFor(roadmap, addressee)
        if (extract === undefined) this.idle.set(asked, addressee.name)
        else extracts.set(addressee, extract)
        if (extract !== undefined) this.made.add(asked)
      }
    }
    return [...extracts].map(([{ label }, extract]) => ({
      roadmap: extract,
      place: this.freePlace(join(dirname(whole), nameWith(basename(whole), label))),
    }))
  }

  /** Parties whose names differ by what a file's name cannot hold get a number. */
  private freePlace(place: string): string {
    let free = place
    for (let count = 2; this.taken.has(sameFile(free)); count++) free = `${place} (${count})`
    this.taken.add(sameFile(free))
    return free
  }

  private chosen(asked: string, addressees: Addressees): readonly Addressee[] {
    if (asked === everyone) return addressees.all
    const found = addressees.find(asked)
    if (found !== undefined) return [found]
    const near = addressees.nearest(asked)
    if (near !== undefined) this.near.set(asked, near)
    return []
  }

  /** What of all that was asked for no file had. */
  tellMissing(session: Session): ExitCode {
    const missing = this.asked.filter((asked) => !this.made.has(asked))
    const unknown = missing.filter((asked) => !this.idle.has(asked) && asked !== everyone)
    for (const asked of missing) complain(session, this.reason(asked))
    return unknown.length > 0 ? exit.failed : missing.length > 0 ? exit.findings : exit.done
  }

  private reason(asked: string): Failure {
    const idle = this.idle.get(asked)
    if (idle !== undefined && asked !== everyone)
      return new Failure({
        ru: `--party ${asked}: за участником «${idle}» нет ни мероприятий, ни показателей – выписывать нечего`,
        en: `--party ${asked}: the party "${idle}" has neither events nor indicators – there is nothing to extract`,
      })
    if (asked === everyone)
      return new Failure({
        ru: '--party all: в дорожной карте никто не назван ответственным',
        en: '--party all: nobody is named as responsible in the roadmap',
      })
    const near = this.near.get(asked)
    return new Failure({
      ru: `--party ${asked}: такого участника нет${near === undefined ? '' : `, возможно, имелся в виду «${near}»`}; участника называют его кодом или названием, как в карте`,
      en: `--party ${asked}: there is no such party${near === undefined ? '' : `, did you mean "${near}"`}; a party is called by its id, or by its name as in the roadmap`,
    })
  }
}
