import type { CalendarDate } from '../calendar/date.ts'

/** What a renderer is told besides the layout. Nothing here comes from the clock, so the same input gives the same bytes. */
export interface RenderMeta {
  /** The instant the file says it was made, in milliseconds since 1970 in UTC. */
  readonly created: number
  /** The day to mark as today, where the user has named one. */
  readonly asOf?: CalendarDate
  /** The name of the program, for the properties of the file. */
  readonly generator: string
  /** What the file was made from; left out where it shall not tell. */
  readonly provenance?: Provenance
  /** How many days before a deadline a calendar reminds of it; it does not where this is undefined. */
  readonly alarm?: number | undefined
  /** A calendar shows what takes more days than this by its last day alone; all days of everything where this is undefined. */
  readonly longest?: number | undefined
  /** The bytes of the file that the new one will take the place of, for formats that go on from it. */
  readonly standing?: Uint8Array | undefined
  /** The text of the QR code on the first sheet; left out where there is none. */
  readonly code?: string
}

/** Anyone who has the source can find out whether it is this one: `sha256sum` prints the same digest of its bytes. */
export interface Provenance {
  /** The name of the file, without its folder; undefined for standard input. */
  readonly source: string | undefined
  readonly sha256: string
  /** The files that the source includes. */
  readonly included: readonly { readonly name: string; readonly sha256: string }[]
}

/** As Office files write an instant: 2020-07-17T00:00:00Z. */
export function instantOf({ created }: RenderMeta): string {
  return `${new Date(created).toISOString().slice(0, 19)}Z`
}
