import { readdirSync, readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { jsonSchema } from '../src/format/json-schema.ts'
import { severityWords } from '../src/report/severity.ts'
import { documentSchema } from './document-schema.ts'
import { formatPage } from './format-page.ts'
import { expectStored } from './printed.ts'
import { rulesPage } from './rules-page.ts'
import { runCli } from './run-cli.ts'

/** Pages and schemas that are printed from their source: a stale one is a failing test. */

const schemas = [
  ['roadmap.schema.json', 'roadmap', 'en'],
  ['roadmap.ru.schema.json', 'roadmap', 'ru'],
  ['shared.schema.json', 'shared', 'en'],
  ['shared.ru.schema.json', 'shared', 'ru'],
  ['config.schema.json', 'config', 'en'],
  ['config.ru.schema.json', 'config', 'ru'],
  ['calendar.schema.json', 'calendar', 'en'],
  ['calendar.ru.schema.json', 'calendar', 'ru'],
  ['layout.schema.json', 'layoutFile', 'en'],
  ['layout.ru.schema.json', 'layoutFile', 'ru'],
  ['profile.schema.json', 'profileFile', 'en'],
  ['profile.ru.schema.json', 'profileFile', 'ru'],
] as const

describe('schemas/', () => {
  test.each(schemas)('%s is the format as it is defined', (file, shape, language) => {
    expectStored(`schemas/${file}`, `${JSON.stringify(jsonSchema(shape, language), null, 2)}\n`)
  })

  test.each(schemas)('%s is a valid JSON Schema whose examples fit it', (file) => {
    const schema = JSON.parse(readFileSync(`schemas/${file}`, 'utf8'))
    const ajv = new Ajv2020.default({ strictTypes: false, allErrors: true })
    ajv.compile(schema)
    for (const [path, property] of propertiesOf(schema)) {
      for (const example of property.examples ?? []) {
        const validate = ajv.compile({ $defs: schema.$defs, ...property })
        expect(validate(example), `${path}: ${JSON.stringify(example)}`).toBe(true)
      }
    }
  })

  test.each([
    ['layouts', 'layoutFile'],
    ['profiles', 'profileFile'],
  ] as const)('everything in templates/%s fits its schema', (folder, shape) => {
    const ajv = new Ajv2020.default({ strictTypes: false, allErrors: true })
    const validate = ajv.compile(jsonSchema(shape, 'ru'))
    const shipped = readdirSync(`templates/${folder}`).map((name) => `templates/${folder}/${name}`)
    const shown = folder === 'profiles' ? ['test/fixtures/readme/наш.profile.yaml'] : []
    for (const name of [...shipped, ...shown]) {
      validate(parseYaml(readFileSync(name, 'utf8')))
      expect(validate.errors ?? [], name).toEqual([])
    }
  })
})

test('document.schema.json is the format as it is read', () => {
  expectStored('schemas/document.schema.json', `${JSON.stringify(documentSchema(), null, 2)}\n`)
})

test('FORMAT.md is the format as it is defined', () => {
  expectStored('FORMAT.md', formatPage())
})

test('RULES.md is the rules as they are', () => {
  expectStored('RULES.md', rulesPage())
})

test('RULES.md and `rules --format json` tell the same of every rule', async () => {
  const { out } = await runCli(['rules', '--format', 'json', '--lang', 'ru'])
  const { rules } = JSON.parse(out) as {
    rules: { name: string; severity: keyof typeof severityWords.ru; summary: string }[]
  }
  const rows = [...readFileSync('RULES.md', 'utf8').matchAll(/^\| \[`(.*?)`\]\(.*?\) \| (.*?) \| (.*) \|$/gm)]
  expect(rows.map(([, name, severity, summary]) => [name, severity, summary?.replaceAll('\\|', '|')])).toEqual(
    rules.map(({ name, severity, summary }) => [name, severityWords.ru[severity], summary]),
  )
})

interface Property {
  readonly examples?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Property>>
}

function propertiesOf(schema: unknown, path = ''): [string, Property][] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]): [string, Property][] => {
    const inside = propertiesOf(value, `${path}/${key}`)
    if (key !== 'properties') return inside
    const own = Object.entries(value as Readonly<Record<string, Property>>)
    return [...own.map(([name, property]): [string, Property] => [`${path}/${name}`, property]), ...inside]
  })
}
