import { join } from 'node:path'
import { type ProductionCalendar, productionCalendar } from '../calendar/production-calendar.ts'
import type { Typesetting } from '../compile.ts'
import { closest } from '../language/closest.ts'
import { usualProfile } from '../model/choose-profile.ts'
import { calendarWith } from './calendar-file.ts'
import { type Configurations, folderOf } from './configuration.ts'
import { Failure } from './failure.ts'
import { type Templates, templatesIn } from './templates.ts'

/** What a configuration names besides rules, and what counts without one; each file is read once in a run. */
export interface OfficeFiles {
  /** The production calendar for a file, with the years its configuration adds. */
  readonly calendarFor: (path: string) => ProductionCalendar
  /** The templates that count for a file, and its profile where it names none. */
  readonly typesettingFor: (path: string) => Typesetting
}

/** `asked` is the profile of the command line, which wins over every file. */
export function officeFiles(configurations: Configurations, asked: string | undefined): OfficeFiles {
  const calendars = new Map<string, ProductionCalendar>()
  const templates = new Map<string, Templates>()
  const templatesOf = (folders: readonly string[]) => {
    const key = folders.join('\n')
    const known = templates.get(key) ?? templatesIn(folders)
    templates.set(key, known)
    return known
  }
  return {
    calendarFor(path) {
      const found = configurations.above(folderOf(path))
      const file = found?.config.calendar
      if (found === undefined || file === undefined) return productionCalendar
      const known = calendars.get(found.path) ?? calendarWith(join(found.folder, file))
      calendars.set(found.path, known)
      return known
    },
    typesettingFor(path) {
      const folder = folderOf(path)
      const found = configurations.above(folder)
      const { layouts, profiles } = templatesOf(configurations.templateFolders(folder))
      const name = asked ?? found?.config.typography ?? usualProfile
      if (!profiles.names.includes(name))
        throw noSuchProfile(asked === undefined ? (found?.path ?? '') : '--profile', name, profiles.names)
      return { layouts, profiles, profile: { name, isAsked: asked !== undefined } }
    },
  }
}

function noSuchProfile(where: string, name: string, names: readonly string[]): Failure {
  const near = closest(name, names)
  const list = names.join(', ')
  return new Failure({
    ru: `${where}: профиля оформления «${name}» нет${near === undefined ? '' : `, возможно, имелся в виду «${near}»`}; есть: ${list}`,
    en: `${where}: there is no profile "${name}"${near === undefined ? '' : `, did you mean "${near}"`}; there are: ${list}`,
  })
}
