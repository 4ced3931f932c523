import { constants, copyFileSync, statSync } from 'node:fs'
import { basename, dirname, join, parse } from 'node:path'
import { packedLimit } from '../office-form/limits.ts'
import { refusal } from './failure.ts'
import { readOwnBytes } from './read-bytes.ts'

/** The file that stands where a new one is to be written: undefined where there is none, or nothing in it. */
export function standingAt(path: string): Uint8Array | undefined {
  const kind = kindOf(path)
  return kind?.isFile() === true && kind.size > 0 ? readOwnBytes(path, packedLimit) : undefined
}

/** Keeps a copy of it beside, under a name that no file has: «план.прежняя.xlsx», «план.прежняя-2.xlsx». */
export function keepAside(path: string): string {
  const { dir, name, ext } = parse(path)
  for (let number = 1; ; number++) {
    const aside = join(dir, `${name}.прежняя${number === 1 ? '' : `-${number}`}${ext}`)
    if (kindOf(aside) !== undefined) continue
    try {
      copyFileSync(path, aside, constants.COPYFILE_EXCL)
      return aside
    } catch (error) {
      throw refusal(error, aside)
    }
  }
}

/** The mark that an office program leaves beside a file it has open: LibreOffice's or Excel's. */
export function markOfUse(path: string): string | undefined {
  const name = basename(path)
  return [`.~lock.${name}#`, `~$${name}`].find((mark) => kindOf(join(dirname(path), mark)) !== undefined)
}

function kindOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw refusal(error, path)
  }
}
