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
    if (isNoName(error)) return undefined
    throw refusal(error, beside)
  }
}

/** Links that go round in circles, a name that is too long, one with a NUL: no file goes by it. */
function isNoName(error: unknown): boolean {
  const codes = ['ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
