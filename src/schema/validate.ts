import type { ErrorObject } from 'ajv'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Source } from '../diagnostic/source.ts'
import { format } from '../format/format.ts'
import type { FileShape } from '../format/json-schema.ts'
import { closest } from '../language/closest.ts'
import type { Language } from '../language/language.ts'
import { onDemand } from '../on-demand.ts'
import { entryOf, headOf, type Node, plainOf } from '../syntax/node.ts'
import { Complaints } from './complaints.ts'
import * as problems from './problems.ts'

/** What can be validated: a file of this kind, its keys in this language. */
export interface Schema {
  readonly root: FileShape
  readonly language: Language
}

/** A JSON Schema compiled into a function. */
interface Validator {
  (value: unknown): boolean
  errors?: ErrorObject[] | null
}

/** Tree in; what is not shaped as the JSON Schema says out, each mistake once and in words. */
export function validate(tree: Node, { root, language }: Schema): Diagnostic[] {
  const validate = onDemand(`${root}.${language}`) as Validator
  if (validate(plainOf(tree))) return []
  const complaints = new Complaints(tree, format[root], language)
  return (validate.errors ?? []).flatMap((error) => complaints.about(error) ?? [])
}

/** What to say of a file without anything to read in it. */
export function emptyFile(source: Source): Diagnostic {
  return problems.invalid.at(
    { source, start: 0, end: 0, path: [] },
    {
      reason: 'empty',
      ru: 'в файле нет дорожной карты: он пуст',
      en: 'there is no roadmap in the file: it is empty',
      adviceRu: 'Начните с образца: dorkarta init имя.roadmap.yaml',
      adviceEn: 'Start from a sample: dorkarta init name.roadmap.yaml',
    },
  )
}

/** The complaint that the version is missing or unknown, where that is so. */
export function versionProblems(tree: Node): Diagnostic[] {
  if (tree.kind !== 'map') return []
  const entry = entryOf(tree, 'dorkarta')
  if (entry === undefined) {
    const isMistyped = tree.entries.some(({ key }) => closest(key, ['dorkarta']) !== undefined)
    return isMistyped ? [] : [problems.version.at(headOf(tree), { written: undefined })]
  }
  const { value } = entry
  if (value.kind === 'scalar' && value.text === '1') return []
  const written = value.kind === 'scalar' && value.text !== '' ? value.text : undefined
  return [problems.version.at(written === undefined ? entry.keyPlace : value.place, { written })]
}
