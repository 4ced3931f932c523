import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCli } from './run-cli.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Parties and indicators in files of their own, shared by several roadmaps. */

const roadmap = `dorkarta: 1
включить: ../общее/участники.yaml
название: ДОРОЖНАЯ КАРТА
мероприятия:
  - название: Обучение кураторов
    сроки: 01.09.2023
    ответственные: рцн
`
const shared = `dorkarta: 1
участники:
  - { код: рцн, название: Региональный центр наставничества }
`

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

async function findingsIn(folder: string): Promise<string[]> {
  const { out } = await runCli(['check', join(folder, 'карты'), '--format', 'json'])
  const { findings } = JSON.parse(out) as { findings: { file: string; line: number; column: number; rule: string }[] }
  return findings.map(({ file, line, column, rule }) => `${file.slice(folder.length + 1)}:${line}:${column} ${rule}`)
}

describe('included files', () => {
  test('a party that only another roadmap names is no finding', async () => {
    const others = `${shared}  - { код: центр, название: Центр развития }\n`
    expect(await findingsIn(folderWith({ 'карты/a.roadmap.yaml': roadmap, 'общее/участники.yaml': others }))).toEqual(
      [],
    )
  })

  test('a party of an included file is known', async () => {
    expect(await findingsIn(folderWith({ 'карты/a.roadmap.yaml': roadmap, 'общее/участники.yaml': shared }))).toEqual(
      [],
    )
  })

  test('what is wrong in an included file is shown at its own place, once for all roadmaps', async () => {
    const folder = folderWith({
      'карты/a.roadmap.yaml': roadmap,
      'карты/b.roadmap.yaml': roadmap,
      'общее/участники.yaml': shared.replace('название', 'назвние'),
    })
    expect(await findingsIn(folder)).toContain('общее/участники.yaml:3:17 schema/invalid')
    expect(
      (await findingsIn(folder)).filter((each) => each.startsWith('общее') && each.includes(':3:17 ')),
    ).toHaveLength(1)
  })

  test('a comment in an included file silences what is said there', async () => {
    const text = shared.replace(' }\n', ', вид: ораган } # dorkarta-ignore schema: так в оригинале\n')
    expect(await findingsIn(folderWith({ 'карты/a.roadmap.yaml': roadmap, 'общее/участники.yaml': text }))).toEqual([])
  })

  test('a missing file is shown where it is named', async () => {
    expect(await findingsIn(folderWith({ 'карты/a.roadmap.yaml': roadmap }))).toContain(
      'карты/a.roadmap.yaml:2:11 structure/missing-include',
    )
  })

  test('a roadmap is no shared file: told once, where it is named', async () => {
    const other = roadmap.replace('включить: ../общее/участники.yaml\n', 'участники: [{ код: рцн, название: РЦН }]\n')
    const folder = folderWith({ 'карты/a.roadmap.yaml': roadmap, 'общее/участники.yaml': other })
    expect(await findingsIn(folder)).toEqual(['карты/a.roadmap.yaml:2:11 structure/not-shared'])
  })

  test('nothing but YAML is opened, and nothing of it is shown', async () => {
    const text = roadmap.replace('участники.yaml', 'пароли')
    const folder = folderWith({ 'карты/a.roadmap.yaml': text, 'общее/пароли': 'root:x:0:0:тайна' })
    expect(await findingsIn(folder)).toEqual(['карты/a.roadmap.yaml:2:11 structure/not-shared'])
    expect((await runCli(['check', join(folder, 'карты')])).out).not.toContain('тайна')
  })
})
