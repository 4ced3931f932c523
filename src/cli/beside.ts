import { statSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { refusal } from './failure.ts'

/**
 * The file that another one names, where there is such a file. It lies beside the one that names it, or above; a path of a
 * machine would not travel with it.
 */
export function besideFile(from: string, path: string): string | undefined {
  if (isAbsolute(path)) return undefined
  const beside = join(dirname(from), path)
  try {
    return statSync(beside, { throwIfNoEntry: false })?.isFile() === true ? beside : undefined
  } catch (error) {
    throw refusal(error, beside)
  }
}
