import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import { languageOf } from '../format/file-language.ts'
import type { ReadOf } from '../format/format.ts'
import { readAs } from '../format/read.ts'
import type { LayoutShelf } from '../model/choose-form.ts'
import type { ProfileShelf } from '../model/choose-profile.ts'
import type { Shelf } from '../model/shelf.ts'
import { emptyFile, validate, versionProblems } from '../schema/validate.ts'
import { parse } from '../syntax/parse.ts'
import { refusal } from './failure.ts'
import { packageFolder } from './package-folder.ts'
import { readOwnSource } from './sources.ts'

/** What a roadmap can call by name. */
export interface Templates {
  readonly layouts: LayoutShelf
  readonly profiles: ProfileShelf
}

/** A kind of template: files of its own, in folders of an office and in the folder that ships. */
interface Kind<Name extends 'layoutFile' | 'profileFile'> {
  readonly shape: Name
  /** Of the file's name: `NAME.layout.yaml`. */
  readonly ending: string
  /** Inside `templates/` of the program. */
  readonly shipped: string
}

const layout: Kind<'layoutFile'> = {
  shape: 'layoutFile',
  ending: '.layout.yaml',
  shipped: 'layouts',
}

const profile: Kind<'profileFile'> = {
  shape: 'profileFile',
  ending: '.profile.yaml',
  shipped: 'profiles',
}

/** The templates of an office, in the order of its folders, and those that ship; each is read when it is first asked for. */
export function templatesIn(folders: readonly string[]): Templates {
  return { layouts: shelfOf(layout, folders), profiles: shelfOf(profile, folders) }
}

function shelfOf<Name extends 'layoutFile' | 'profileFile'>(
  kind: Kind<Name>,
  folders: readonly string[],
): Shelf<ReadOf<Name>> {
  const shipped = join(packageFolder(), 'templates', kind.shipped)
  const files = new Map<string, string[]>()
  for (const folder of [...folders, shipped]) {
    for (const name of namesIn(folder, kind.ending))
      files.set(name, [...(files.get(name) ?? []), join(folder, name + kind.ending)])
  }
  const known = new Map<string, Outcome<ReadOf<Name> | undefined>>()
  return {
    names: [...files.keys()].sort(),
    get(name, depth) {
      const path = files.get(name)?.[depth]
      if (path === undefined) return undefined
      const found = known.get(path) ?? read(kind, path)
      known.set(path, found)
      return found
    },
  }
}

/** The names of the templates in a folder; fails where the folder cannot be read. */
export function namesIn(folder: string, ending: string): string[] {
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith(ending))
    return files.map((name) => name.slice(0, -ending.length)).sort()
  } catch (error) {
    throw refusal(error, relative('.', folder) || folder)
  }
}

function read<Name extends 'layoutFile' | 'profileFile'>(
  { shape }: Kind<Name>,
  path: string,
): Outcome<ReadOf<Name> | undefined> {
  const source = readOwnSource(path)
  if ('problem' in source) return nothing([source])
  const { value: tree, diagnostics: syntax } = parse(source)
  if (tree === undefined) return nothing(syntax.length > 0 ? syntax : [emptyFile(source)])
  const language = languageOf(tree, shape)
  const complaints = validate(tree, { root: shape, language })
  return {
    value: readAs(shape, tree, language),
    diagnostics: [...syntax, ...versionProblems(tree), ...complaints],
  }
}

function nothing(diagnostics: readonly Diagnostic[]): Outcome<undefined> {
  return { value: undefined, diagnostics }
}
