/** A part of the files of a run: every `of`th, beginning with the `number`th. Parts count from 1. */
export interface Shard {
  readonly number: number
  readonly of: number
}

/** «2/4»; undefined for what is none. */
export function readShard(written: string): Shard | undefined {
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(written.trim()) ?? []
  const shard = { number: Number(number), of: Number(of) }
  return shard.number >= 1 && shard.number <= shard.of ? shard : undefined
}

export function inShard<Each>(all: readonly Each[], { number, of }: Shard): Each[] {
  return all.filter((_, index) => index % of === number - 1)
}

/** What stands at its place again, when every part has kept its order. */
export function interleaved<Each>(parts: readonly (readonly Each[])[]): Each[] {
  const longest = Math.max(0, ...parts.map(({ length }) => length))
  return Array.from({ length: longest }, (_, row) => parts.flatMap((part) => part.slice(row, row + 1))).flat()
}
