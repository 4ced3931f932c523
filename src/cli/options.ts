import { type CalendarDate, fromIso } from '../calendar/date.ts'
import { readDay } from '../deadline/day.ts'
import type { Language } from '../language/language.ts'
import { Failure } from './failure.ts'
import type { World } from './world.ts'

/** What every command is told besides its own options. */
export interface Session {
  readonly world: World
  readonly language: Language
  /** By the command line or the environment: the configuration has no say then. */
  readonly isLanguageGiven: boolean
  /** Of standard output. */
  readonly color: boolean
  /** Of standard error. */
  readonly errColor: boolean
}

/** The day of `--as-of`, ISO or as people write it; today without it. */
export function dayOption(written: string | undefined, world: World): CalendarDate {
  if (written === undefined) return world.today()
  const day = fromIso(written) ?? readDay(written)
  if (day !== undefined) return day
  throw new Failure({
    ru: `--as-of: «${written}» – не дата; напишите 2024-09-01 или 01.09.2024`,
    en: `--as-of: "${written}" is not a date; write 2024-09-01 or 01.09.2024`,
  })
}

/** A whole number from 0 on. */
export function countOption(name: string, written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  if (/^\d{1,9}$/.test(written)) return Number(written)
  throw new Failure({
    ru: `${name}: нужно число, а не «${written}»`,
    en: `${name}: a number is needed, not "${written}"`,
  })
}
