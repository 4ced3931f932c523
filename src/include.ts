import type { Diagnostic } from './diagnostic/diagnostic.ts'
import type { Located } from './diagnostic/place.ts'
import type { Source } from './diagnostic/source.ts'
import { languageOf } from './format/file-language.ts'
import { format, type ReadOf } from './format/format.ts'
import { readAs } from './format/read.ts'
import { missingInclude, notShared } from './model/problems.ts'
import { emptyFile, validate, versionProblems } from './schema/validate.ts'
import { entryOf, type Node } from './syntax/node.ts'
import { parse } from './syntax/parse.ts'

/** Opens a file that another one names: its text, what is wrong with its bytes, or nothing where there is no such file. */
export type Opener = (from: Source, path: string) => Source | Diagnostic | undefined

/** What included files add, what is wrong in them, and their trees: comments in them silence what is said of them. */
export interface Included {
  readonly parties: readonly ReadOf<'party'>[]
  readonly indicators: readonly ReadOf<'indicator'>[]
  readonly diagnostics: readonly Diagnostic[]
  readonly trees: readonly { readonly source: Source; readonly tree: Node }[]
}

/** Reads the files a roadmap includes; they include nothing themselves, so there are no circles. */
export function include(source: Source, paths: readonly Located<string>[], open: Opener): Included {
  const all = paths.map((path) => includeOne(source, path, open))
  return {
    parties: all.flatMap(({ parties }) => parties),
    indicators: all.flatMap(({ indicators }) => indicators),
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
    trees: all.flatMap(({ trees }) => trees),
  }
}

const nothing: Included = { parties: [], indicators: [], diagnostics: [], trees: [] }

function includeOne(from: Source, { value: path, place }: Located<string>, open: Opener): Included {
  if (!/\.ya?ml$/i.test(path)) return { ...nothing, diagnostics: [notShared.at(place, { path, isRoadmap: false })] }
  const source = open(from, path)
  if (source === undefined) return { ...nothing, diagnostics: [missingInclude.at(place, { path })] }
  if ('problem' in source) return { ...nothing, diagnostics: [source] }
  const { value: tree, diagnostics: syntax } = parse(source)
  if (tree === undefined) return { ...nothing, diagnostics: syntax.length > 0 ? syntax : [emptyFile(source)] }
  const language = languageOf(tree, 'shared')
  const shape = validate(tree, { root: 'shared', language })
  const written = readAs('shared', tree, language)
  const added = { parties: written?.parties ?? [], indicators: written?.indicators ?? [] }
  if (isRoadmap(tree)) return { ...nothing, ...added, diagnostics: [notShared.at(place, { path, isRoadmap: true })] }
  return {
    ...added,
    diagnostics: [...syntax, ...versionProblems(tree), ...shape],
    trees: [{ source, tree }],
  }
}

/** What only a roadmap has, in either language. */
function isRoadmap(tree: Node): boolean {
  const { title, sections, events } = format.roadmap.fields
  const keys = [...Object.keys({ title, sections, events }), title.ru, sections.ru, events.ru]
  return keys.some((key) => entryOf(tree, key) !== undefined)
}
