import { isUtf8 } from 'node:buffer'
import { readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { positionAt } from '../diagnostic/source.ts'
import type { Said } from '../language/language.ts'

/** The world's refusal: no such file, no permission, bad usage. Told in one sentence, exit code 2. */
export class Failure extends Error {
  readonly said: Said

  constructor(said: Said) {
    super(said.en)
    this.said = said
  }
}

/** What was refused, for the rest to go on without it; anything else that is thrown is a defect of the program. */
export function refusalIn(error: unknown): Failure {
  if (error instanceof Failure) return error
  throw error
}

/** A file the run depends on that cannot be understood: the first thing that is wrong with it. */
export function broken({ place, message, advice }: Diagnostic): Failure {
  const { line, column } = positionAt(place.source, place.start)
  const at = `${place.source.name}:${line}:${column}`
  return new Failure({ ru: `${at}: ${message.ru}. ${advice.ru}`, en: `${at}: ${message.en}. ${advice.en}` })
}

/** The system's reason why a file could not be read or written, in words. */
export function refusal(error: unknown, path: string): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = code === 'ENOENT' && isMisread(path) ? notUtf8 : reasons[code]
  if (reason === undefined && code === '') throw error
  const { ru, en } = reason ?? { ru: `система отказала (${code})`, en: `the system refused (${code})` }
  return new Failure({ ru: `${path}: ${ru}`, en: `${path}: ${en}` })
}

const notUtf8: Said = {
  ru: 'имя записано не в UTF-8, такой файл не открыть; переименуйте его',
  en: 'the name is not written in UTF-8, such a file cannot be opened; rename it',
}

/** A name on the disk that cannot be read as letters: what it was read as is the name of nothing. */
function isMisread(path: string): boolean {
  if (!path.includes('\ufffd')) return false
  try {
    const there = readdirSync(dirname(path), { encoding: 'buffer' })
    return there.some((name) => !isUtf8(name) && name.toString() === basename(path))
  } catch {
    return false // The folder above may be the one that is misread: then it is not found either.
  }
}

const reasons: Readonly<Record<string, Said>> = {
  ENOENT: { ru: 'такого файла или папки нет', en: 'no such file or folder' },
  EACCES: { ru: 'нет прав на доступ', en: 'access denied' },
  EPERM: { ru: 'действие запрещено системой', en: 'not permitted by the system' },
  EISDIR: { ru: 'это папка, а не файл', en: 'this is a folder, not a file' },
  ENOTDIR: { ru: 'часть пути – не папка', en: 'a part of the path is not a folder' },
  EROFS: { ru: 'диск доступен только для чтения', en: 'the disk is read-only' },
  ENOSPC: { ru: 'на диске нет места', en: 'the disk is full' },
  EIO: { ru: 'диск или устройство не отвечает', en: 'the disk or the device does not answer' },
  EBUSY: {
    ru: 'файл занят другой программой: закройте его в Word или Excel',
    en: 'the file is used by another program: close it in Word or Excel',
  },
  ELOOP: { ru: 'ссылки ведут по кругу', en: 'links go round in circles' },
  ENAMETOOLONG: { ru: 'слишком длинное имя', en: 'the name is too long' },
  EMFILE: { ru: 'открыто слишком много файлов', en: 'too many open files' },
  EEXIST: { ru: 'такой файл уже есть', en: 'the file exists already' },
}
