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

/** A whole number from 0 on. */
export function countOption(name: string, written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  if (/^\d{1,9}$/.test(written)) return Number(written)
  throw new Failure({
    ru: `${name}: нужно число, а не «${written}»`,
    en: `${name}: a number is needed, not "${written}"`,
  })
}
