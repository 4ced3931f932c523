import type { Diagnostic, Outcome, Setting } from '../diagnostic/diagnostic.ts'
import type { Source } from '../diagnostic/source.ts'
import { languageOf } from '../format/file-language.ts'
import type { ReadOf } from '../format/format.ts'
import { readAs } from '../format/read.ts'
import { closest } from '../language/closest.ts'
import type { Language } from '../language/language.ts'
import { validate, versionProblems } from '../schema/validate.ts'
import { parse } from '../syntax/parse.ts'
import * as problems from './problems.ts'
import { profiles } from './profiles.ts'
import type { Layer } from './settings.ts'

/** A configuration file as it is meant. */
export interface Config {
  readonly language: Language | undefined
  /** Paths and globs from the folder of the file. */
  readonly paths: readonly string[]
  readonly exclude: readonly string[]
  /** A file with years of the production calendar, from the folder of the file. */
  readonly calendar: string | undefined
  /** The profile of roadmaps that name none. */
  readonly typography: string | undefined
  /** Folders of the office's own templates, from the folder of the file. */
  readonly templates: readonly string[]
  /** Its profile first, then what it says itself. */
  readonly layers: readonly Layer[]
}

/** The text of a configuration file in; what it means out, and what is wrong with it. An empty file says nothing. */
export function readConfig(source: Source, rules: readonly string[]): Outcome<Config> {
  const tree = parse(source)
  if (tree.value === undefined) return { value: meaning(undefined, source.name), diagnostics: tree.diagnostics }
  const language = languageOf(tree.value, 'config')
  const shape = validate(tree.value, { root: 'config', language })
  const written = readAs('config', tree.value, language)
  const diagnostics = [...tree.diagnostics, ...versionProblems(tree.value), ...shape, ...unknownRules(written, rules)]
  return { value: meaning(written, source.name), diagnostics }
}

function meaning(written: ReadOf<'config'> | undefined, origin: string): Config {
  const profile = written?.profile?.value
  const own = new Map((written?.rules ?? []).map(({ key, value }): [string, Setting] => [key.value, value.value]))
  return {
    language: written?.language?.value,
    paths: written?.paths?.map(({ value }) => value) ?? [],
    exclude: written?.exclude?.map(({ value }) => value) ?? [],
    calendar: written?.calendar?.value,
    typography: written?.typography?.value,
    templates: written?.templates?.map(({ value }) => value) ?? [],
    layers: [
      ...(profile === undefined
        ? []
        : [
            {
              origin: { ru: `профиль ${profile} (${origin})`, en: `profile ${profile} (${origin})` },
              rules: new Map(Object.entries(profiles[profile])),
            },
          ]),
      { origin: { ru: origin, en: origin }, rules: own },
    ],
  }
}

function unknownRules(written: ReadOf<'config'> | undefined, rules: readonly string[]): Diagnostic[] {
  return (written?.rules ?? []).flatMap(({ key }) => {
    if (isRule(key.value, rules)) return []
    return [problems.unknownRule.at(key.place, { rule: key.value, near: closestRule(key.value, rules) })]
  })
}

/** A rule or a group of rules. */
export function isRule(name: string, rules: readonly string[]): boolean {
  return rules.some((rule) => rule === name || rule.startsWith(`${name}/`))
}

export function closestRule(name: string, rules: readonly string[]): string | undefined {
  return closest(name, [...rules, ...new Set(rules.map((rule) => rule.split('/')[0] ?? ''))])
}
