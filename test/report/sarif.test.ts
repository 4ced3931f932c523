import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { languages } from '../../src/language/language.ts'
import { Fingerprints, identityOf } from '../../src/report/fingerprint.ts'
import { runCli } from '../run-cli.ts'
import { context, file, findings, report, words } from './prepared.ts'
import { reportText } from './report-text.ts'

/**
 * The schema is that of the OASIS standard as Schema Store publishes it (sarif-2.1.0-rtm.5.json, the revision of the
 * approved standard), unchanged, from the npm package @microsoft/jest-sarif 1.0.0-beta.0.
 */
const validate = validator('test/fixtures/sarif-schema-2.1.0.json')

interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region }
}

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[]
    readonly columnKind: string
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: readonly Location[]
      readonly relatedLocations?: readonly Location[]
      readonly partialFingerprints: Readonly<Record<string, string>>
      readonly fixes?: readonly Fix[]
    }[]
  }[]
}

interface Fix {
  readonly artifactChanges: readonly {
    readonly artifactLocation: { readonly uri: string }
    readonly replacements: readonly {
      readonly deletedRegion: Region
      readonly insertedContent?: { readonly text: string }
    }[]
  }[]
}

const log: Log = JSON.parse(report('sarif'))
const [run] = log.runs
const results = run?.results ?? []
const source = findings()[0]?.place.source.text ?? ''

describe('the schema of SARIF 2.1.0', () => {
  test.each(languages)('takes the report in %s', (language) => {
    expect(errorsOf(report('sarif', { language }))).toEqual([])
  })

  test('takes a report without findings and without files', () => {
    expect(errorsOf(reportText('sarif', [], context))).toEqual([])
    expect(errorsOf(reportText('sarif', [], { ...context, files: [] }))).toEqual([])
  })

  test('takes the findings of every example', async () => {
    const { out } = await runCli(['check', 'examples', 'test/fixtures/invalid', '--no-ignore', '--format', 'sarif'])
    expect(errorsOf(out)).toEqual([])
    expect((JSON.parse(out) as Log).runs[0]?.results.length).toBeGreaterThan(50)
  })

  test('would not take anything', () => {
    expect(errorsOf(report('sarif').replace('"level": "error"', '"level": "fatal"'))).not.toEqual([])
    expect(errorsOf(report('sarif').replace('"ruleId"', '"rule"'))).not.toEqual([])
    expect(errorsOf(report('sarif').replace('"uri": "', '"uri": "я '))).not.toEqual([])
  })
})

describe('a result', () => {
  test('stands for a finding and names its rule, which is described', () => {
    expect(results.map(({ ruleId }) => ruleId)).toEqual(findings().map(({ problem }) => problem.name))
    const rules = run?.tool.driver.rules ?? []
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId)
    for (const rule of rules)
      expect(rule).toMatchObject({
        shortDescription: { text: expect.stringMatching(/\.$/) },
        fullDescription: { text: expect.stringMatching(/\.$/) },
        help: { text: expect.stringContaining(`dorkarta explain ${rule.id}`) },
      })
  })

  test('quotes the words of the author as they are', () => {
    expect(results.at(-1)?.message.text).toBe(`Дефис вместо тире рядом с «${words}». Поставьте тире.`)
    expect(results.at(-1)?.level).toBe('note')
  })

  test('has a region in UTF-16 columns that spells what it is about', () => {
    expect(run?.columnKind).toBe('utf16CodeUnits')
    const regions = results.map(({ locations }) => locations[0]?.physicalLocation.region)
    expect(regions.map((region) => textOf(region))).toEqual(
      findings().map(({ place }) => source.slice(place.start, place.end)),
    )
    expect(regions.some((region) => (region?.endLine ?? 0) > (region?.startLine ?? 0))).toBe(true)
  })

  test('names its file from the folder of the run, percent-encoded', () => {
    for (const { locations, relatedLocations = [] } of results)
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        expect(physicalLocation.artifactLocation.uri).toMatch(/^[\w\-.!~*'()/%]+$/)
        expect(decodeURIComponent(physicalLocation.artifactLocation.uri)).toBe(file)
      }
    expect(run?.artifacts.map(({ location }) => decodeURIComponent(location.uri))).toEqual([
      file,
      'чистый.roadmap.yaml',
    ])
  })

  test('points to the related place', () => {
    expect(textOf(results.at(-1)?.relatedLocations?.[0]?.physicalLocation.region)).toBe(JSON.stringify(words))
  })

  test('carries the fix: applied, it gives what the edits give', () => {
    const [change] = results.at(-1)?.fixes?.[0]?.artifactChanges ?? []
    expect(decodeURIComponent(change?.artifactLocation.uri ?? '')).toBe(file)
    expect(
      change?.replacements.map(({ deletedRegion, insertedContent }) => [textOf(deletedRegion), insertedContent?.text]),
    ).toEqual([
      ['🎓🎓', '–'],
      ['', ' «'],
      [source.charAt((findings().at(-1)?.place.end ?? 0) + 1), undefined],
    ])
  })
})

test('a file outside of the folder has an absolute URI', () => {
  const uri = (name: string) => {
    const parsed: Log = JSON.parse(reportText('sarif', [], { ...context, files: [name] }))
    return parsed.runs[0]?.artifacts[0]?.location.uri
  }
  expect(uri('/другой/план.roadmap.yaml')).toBe(`file://${encodeURI('/другой/план.roadmap.yaml')}`)
  expect(uri('C:/планы/a b.yaml')).toBe(`file:///C:/${encodeURI('планы/a b.yaml')}`)
  expect(uri('../a:b.yaml')).toBe('../a%3Ab.yaml')
})

describe('fingerprints', () => {
  const fingerprints = (diagnostics: readonly Diagnostic[], nameOf = (name: string) => name) => {
    const marks = new Fingerprints([{ file }], nameOf)
    return diagnostics.map((diagnostic) => marks.of(file, identityOf(diagnostic, nameOf)))
  }
  const marks = (head = '') => fingerprints(findings(undefined, head))

  test('differ from finding to finding', () => {
    expect(results.flatMap(({ partialFingerprints }) => Object.values(partialFingerprints))).toHaveLength(
      new Set(marks()).size,
    )
    for (const mark of marks()) expect(mark).toMatch(/^[0-9a-f]{16}$/)
  })

  test('stay when lines are put above', () => {
    expect(marks('# примечание\n\n# ещё одно\n')).toEqual(marks())
  })

  test('change with the file and with the words', () => {
    const other = fingerprints(findings(), (name) => `${name}.old`)
    expect(other.filter((mark) => marks().includes(mark))).toEqual([])
  })

  test('do not meet among many', () => {
    const [finding] = findings()
    const many = Array.from({ length: 50_000 }, () => finding).filter((each) => each !== undefined)
    expect(new Set(fingerprints(many)).size).toBe(many.length)
  })
})

function textOf(region: Region | undefined): string {
  if (region === undefined) return ''
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const at = (line: number, column: number) => (starts[line - 1] ?? 0) + column - 1
  return source.slice(at(region.startLine, region.startColumn), at(region.endLine, region.endColumn))
}

function errorsOf(text: string): unknown[] {
  validate(JSON.parse(text))
  return validate.errors ?? []
}

/** The schema is of draft 4, of which it uses nothing that later drafts changed but the name of `id`. */
function validator(path: string) {
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(path, 'utf8'))
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
  ajv.addFormat('uri-reference', /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/)
  ajv.addFormat('uri', /^[a-z][a-z0-9+.-]*:(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/i)
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/)
  return ajv.compile(schema)
}
