import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Language } from '../language/language.ts'
import { countedEn, countedRu } from '../language/plural.ts'
import type { FileFindings } from './reporter.ts'

export interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

export function countsOf(diagnostics: readonly Diagnostic[]): Counts {
  const count = (severity: Diagnostic['severity']) => diagnostics.filter((each) => each.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), infos: count('info') }
}

/** Of findings that are not at hand, by their tallies. */
export function countsIn(files: Iterable<Pick<FileFindings, 'tally'>>): Counts {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { tally } of files) for (const { severity, count } of tally) counts[severity] += count
  return { errors: counts.error, warnings: counts.warning, infos: counts.info }
}

/** «Проверено: 5 файлов. Найдено: 3 ошибки, 1 предупреждение.» */
export function summaryLine({ errors, warnings, infos }: Counts, files: number, language: Language): string {
  if (language === 'en') {
    const found = [
      errors > 0 && countedEn(errors, 'error'),
      warnings > 0 && countedEn(warnings, 'warning'),
      infos > 0 && countedEn(infos, 'note'),
    ].filter((part) => part !== false)
    return `${countedEn(files, 'file')} checked. ${found.length === 0 ? 'Nothing found.' : `Found: ${found.join(', ')}.`}`
  }
  const found = [
    errors > 0 && countedRu(errors, ['ошибка', 'ошибки', 'ошибок']),
    warnings > 0 && countedRu(warnings, ['предупреждение', 'предупреждения', 'предупреждений']),
    infos > 0 && countedRu(infos, ['замечание', 'замечания', 'замечаний']),
  ].filter((part) => part !== false)
  const checked = `Проверено: ${countedRu(files, ['файл', 'файла', 'файлов'])}.`
  return `${checked} ${found.length === 0 ? 'Замечаний нет.' : `Найдено: ${found.join(', ')}.`}`
}
