import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import jsqr from 'jsqr'
import { describe, expect, test } from 'vitest'
import { runCli } from './run-cli.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** What a document says of where it comes from: custom properties and the QR code. */

const roadmap = `dorkarta: 1
название: |-
  ДОРОЖНАЯ КАРТА
  внедрения наставничества
приказ: { дата: 17.07.2020, номер: "№ 1509", преамбула: В целях развития, пункты: [Утвердить дорожную карту.] }
участники: [Школа № 5]
мероприятия:
  - { название: "Обучение <кураторов>", срок: 01.09.2023, результат: Приказ, ответственные: Школа № 5 }
`

interface Built {
  readonly docx: Record<string, Uint8Array>
  readonly xlsx: Record<string, Uint8Array>
  readonly bytes: Buffer
}

async function build(text: string | Uint8Array, args: readonly string[] = []): Promise<Built> {
  const folder = temporaryFolder()
  const path = join(folder, 'карты', 'план.roadmap.yaml')
  mkdirSync(join(folder, 'карты'))
  writeFileSync(path, text)
  writeFileSync(join(folder, 'общее.yaml'), 'dorkarta: 1\nучастники: [Центр]\n')
  const { code, err } = await runCli(['build', path, '-o', folder, '--force', ...args])
  expect(code, err).toBeLessThan(2)
  const bytes = readFileSync(join(folder, 'план.docx'))
  return { bytes, docx: unzipSync(bytes), xlsx: unzipSync(readFileSync(join(folder, 'план.xlsx'))) }
}

function propertiesIn(parts: Record<string, Uint8Array>): Record<string, string> {
  const xml = strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array())
  return Object.fromEntries(
    [...xml.matchAll(/name="([^"]+)"><vt:lpwstr>([^<]*)<\/vt:lpwstr>/g)].map(([, name, value]) => [name, value]),
  )
}

function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

describe('the properties', () => {
  test('of both documents name the file without its folder, the digest of its bytes, and the program', async () => {
    const { docx, xlsx } = await build(roadmap)
    const said = propertiesIn(docx)
    expect(said).toEqual({
      'Исходный файл': 'план.roadmap.yaml',
      'SHA-256 исходного файла': sha256(roadmap),
      Программа: expect.stringMatching(/^dorkarta \d/),
    })
    expect(propertiesIn(xlsx)).toEqual(said)
    expect(strFromU8(xlsx['_rels/.rels'] ?? new Uint8Array())).toContain('Target="docProps/custom.xml"')
    expect(strFromU8(xlsx['[Content_Types].xml'] ?? new Uint8Array())).toContain('PartName="/docProps/custom.xml"')
  })

  test('count a byte order mark and the line ends of Windows, as sha256sum does', async () => {
    const bytes = Buffer.from(`\ufeff${roadmap.replaceAll('\n', '\r\n')}`)
    expect(propertiesIn((await build(bytes)).docx)['SHA-256 исходного файла']).toBe(sha256(bytes))
  })

  test('name the files that the roadmap includes', async () => {
    const { docx } = await build(roadmap.replace('dorkarta: 1', 'dorkarta: 1\nвключить: ../общее.yaml'))
    expect(propertiesIn(docx)).toMatchObject({
      'Включённый файл 1': 'общее.yaml',
      'SHA-256 включённого файла 1': sha256('dorkarta: 1\nучастники: [Центр]\n'),
    })
  })

  test('of a roadmap from standard input have no name', async () => {
    const folder = temporaryFolder()
    await runCli(['build', '-', '-o', folder, '--force'], { input: roadmap })
    const said = propertiesIn(unzipSync(readFileSync(join(folder, 'roadmap.docx'))))
    expect(Object.keys(said)).toEqual(['SHA-256 исходного файла', 'Программа'])
    expect(said['SHA-256 исходного файла']).toBe(sha256(roadmap))
  })

  test.each([
    ['the command line', roadmap, ['--no-provenance']],
    ['the profile', roadmap.replace('название:', 'оформление: { происхождение: нет }\nназвание:'), []],
  ])('are left out where %s says so', async (_, text, args) => {
    const { docx, xlsx } = await build(text, args)
    expect(propertiesIn(docx)).toEqual({})
    expect(xlsx['docProps/custom.xml']).toBeUndefined()
  })
})

describe('the QR code', () => {
  test('stands in the footer of the first sheet, says what it shows, and is read back', async () => {
    const { docx } = await build(roadmap, ['--qr'])
    expect(readCode(docx)).toBe(
      `Приказ от 17.07.2020 № 1509\nДОРОЖНАЯ КАРТА внедрения наставничества\nSHA-256: ${sha256(roadmap)}\n${propertiesIn(docx)['Программа']}`,
    )
    const document = strFromU8(docx['word/document.xml'] ?? new Uint8Array())
    const [first = '', second = ''] = document.match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? []
    expect(first).toMatch(/<w:footerReference w:type="first"/)
    expect(first).toContain('<w:titlePg/>')
    // One of its own: without it the section would repeat that of the first sheet.
    const ids = [first, second].map((section) => /<w:footerReference w:type="first" r:id="([^"]+)"/.exec(section)?.[1])
    expect(new Set(ids).size).toBe(2)
    expect(ids).not.toContain(undefined)
    expect(strFromU8(docx['word/footer1.xml'] ?? new Uint8Array())).toMatch(
      /<w:pStyle w:val="Code"\/>.*<wp:extent cx="900000" cy="900000"\/>.*descr="QR-код: Приказ от 17\.07\.2020 № 1509; /,
    )
  })

  test('is asked for by the profile, tells no digest where provenance is off, and cuts a title that is too long', async () => {
    const long = roadmap
      .replace('название:', 'оформление: { qr-код: да, происхождение: нет }\nназвание:')
      .replace('внедрения наставничества', 'внедрения целевой модели наставничества обучающихся '.repeat(4))
    const said = readCode((await build(long)).docx)
    expect(said).toMatch(/^Приказ от 17\.07\.2020 № 1509\nДОРОЖНАЯ КАРТА внедрения целевой .* …$/)
    expect(said.split('\n')[1]?.length).toBeLessThanOrEqual(122)
  })

  test('leaves a number on the first page where it was', async () => {
    const numbered = roadmap.replace(
      'название:',
      'оформление: { номера-страниц: { место: внизу по центру, на-первой: да } }\nназвание:',
    )
    const { docx } = await build(numbered, ['--qr'])
    const footers = Object.entries(docx).filter(([name]) => /word\/footer\d/.test(name))
    const first = footers.map(([, part]) => strFromU8(part)).find((footer) => footer.includes('"Code"'))
    expect(first).toContain('PAGE')
  })

  test('is the same each time, and not there unless asked for', async () => {
    expect((await build(roadmap, ['--qr'])).bytes).toEqual((await build(roadmap, ['--qr'])).bytes)
    expect(Object.keys((await build(roadmap)).docx).filter((name) => /media|footer\d/.test(name))).toEqual([])
  })
})

/** The text of the code in a document, read from its picture by another library. */
function readCode(parts: Record<string, Uint8Array>): string {
  const [, picture] = Object.entries(parts).find(([name]) => name.startsWith('word/media/')) ?? expect.fail()
  const { pixels, side } = pixelsOf(Buffer.from(picture ?? []))
  expect(side).toBeGreaterThanOrEqual((25 / 25.4) * 300)
  const found = jsqr.default(pixels, side, side)
  return Buffer.from(found?.binaryData ?? []).toString()
}

/** Of a PNG with one bit a pixel and no filters, as RGBA. */
function pixelsOf(png: Buffer): { pixels: Uint8ClampedArray; side: number } {
  const side = png.readUInt32BE(16)
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const rows = inflateSync(Buffer.concat(data))
  const width = Math.ceil(side / 8) + 1
  const pixels = new Uint8ClampedArray(side * side * 4)
  for (let index = 0; index < side * side; index++) {
    const [y, x] = [Math.floor(index / side), index % side]
    const isWhite = ((rows[y * width + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
    pixels.fill(isWhite * 255, index * 4, index * 4 + 3)
    pixels[index * 4 + 3] = 255
  }
  return { pixels, side }
}
