/** What a renderer is told besides the layout. Nothing here comes from the clock, so the same input gives the same bytes. */
export interface RenderMeta {
  /** The instant the file says it was made, in milliseconds since 1970 in UTC. */
  readonly created: number
  /** The name of the program, for the properties of the file. */
  readonly generator: string
}

/** As Office files write an instant: 2020-07-17T00:00:00Z. */
export function instantOf({ created }: RenderMeta): string {
  return `${new Date(created).toISOString().slice(0, 19)}Z`
}
