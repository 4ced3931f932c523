import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { runCli } from '../run-cli.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { checked, p, wordForm, wordParts, zipped } from './word-form.ts'

/** Files that are no forms, by mistake or by malice: one sentence, no document, no stack. */

const sound = wordParts({ body: p('{{дата}} {{номер}}') + p('{{таблица}}') })
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml'

function inDocument(change: (xml: string) => string): Uint8Array {
  return zipped({ ...sound, 'word/document.xml': change(String(sound['word/document.xml'])) })
}

function bomb(): Uint8Array {
  const zeros = new Uint8Array(70 * 1024 * 1024)
  return zipSync({ ...bytesOf(sound), 'word/media/a.bin': zeros, 'word/media/b.bin': zeros, 'word/media/c.bin': zeros })
}

/** An archive whose list says that a large part is small. */
function liar(): Uint8Array {
  const bytes = zipSync({ ...bytesOf(sound), 'word/document.xml': new Uint8Array(300 * 1024 * 1024).fill(0x20) })
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 0; at + 46 < bytes.length; at++) {
    const isEntry = view.getUint32(at, true) === 0x02014b50
    if (isEntry && view.getUint32(at + 24, true) > 1024 * 1024) view.setUint32(at + 24, 1000, true)
  }
  return bytes
}

function bytesOf(parts: Readonly<Record<string, string | Uint8Array>>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  )
}

const files: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['nothing', () => new Uint8Array(), /файл пуст/i],
  ['a text', () => strToU8('{{таблица}}'), /не документ Word/],
  ['an old document', () => Uint8Array.from([...ole, ...new Array(600).fill(0)]), /старого формата \(\.doc\)/],
  [
    'a document with a password',
    () => Uint8Array.from([...ole, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])]),
    /защищён паролем/,
  ],
  ['a PDF', () => strToU8('%PDF-1.7'), /это PDF/i],
  ['an RTF', () => strToU8('{\\rtf1 {{таблица}}}'), /это текст RTF/i],
  ['an OpenDocument', () => zipped({ mimetype: 'application/vnd.oasis.opendocument.text' }), /OpenDocument/],
  ['half a document', () => zipped(sound).slice(0, 700), /не распаковывается/],
  ['a document without its text', () => zipped(without('word/document.xml')), /нет текста документа/],
  ['a document without relations', () => zipped(without('_rels/.rels')), /нет текста документа/],
  ['broken XML', () => inDocument((xml) => xml.replace('</w:body>', '')), /не читается.*word\/document\.xml/],
  ...['word/styles.xml', 'docProps/core.xml', 'word/_rels/document.xml.rels'].map(
    (name) =>
      [
        `broken XML in ${name}`,
        () => zipped({ ...sound, [name]: String(sound[name]).replace('>', '') }),
        new RegExp(`не читается.*${name}`),
      ] as const,
  ),
  [
    'a part of properties that is missing',
    () => zipped(without('docProps/core.xml')),
    /нет части.*docProps\/core\.xml/,
  ],
  [
    'entities',
    () => inDocument((xml) => xml.replace('<w:document', '<!DOCTYPE d [<!ENTITY a "b">]><w:document')),
    /DOCTYPE/,
  ],
  ['names that lead out', () => zipped({ ...sound, '../../evil.xml': '<a/>' }), /ведущие за его пределы/],
  ['names from the root', () => zipped({ ...sound, '/etc/passwd': 'root' }), /ведущие за его пределы/],
  ['too much', bomb, /слишком велик/],
  ['more than it says', liar, /не читается/],
  ['a workbook', () => inDocument((xml) => xml.replaceAll('w:document', 'workbook')), /не документ Word/],
  ['macros', () => wordForm({ body: p('{{таблица}}'), type: macros }), /с макросами/],
  [
    'macros that nothing refers to',
    () => zipped({ ...sound, 'word/vbaProject.bin': Uint8Array.from(ole) }),
    /с макросами.*vbaProject/,
  ],
  [
    'the strict format',
    () =>
      inDocument((xml) =>
        xml.replace(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
      ),
    /строгом формате/,
  ],
  ['a signed document', () => zipped({ ...sound, '_xmlsignatures/sig1.xml': '<a/>' }), /электронной подписью/],
  [
    'depths without end',
    () => inDocument((xml) => xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`)),
    /не читается/,
  ],
]

function without(name: string) {
  return Object.fromEntries(Object.entries(sound).filter(([each]) => each !== name))
}

describe.each(files)('%s', (_, make, words) => {
  const bytes = make()

  test('is one finding of template check', async () => {
    const { code, out } = await checked(bytes)
    expect(code).toBe(1)
    expect(out).toContain('template/unreadable')
    expect(out.replace(/\s+/g, ' ')).toMatch(words)
  })

  test('stops build before anything is written', async () => {
    const folder = temporaryFolder()
    const template = join(folder, 'бланк.docx')
    const output = join(folder, 'документ.docx')
    writeFileSync(template, bytes)
    const { code, out, err } = await runCli([
      'build',
      'examples/corrected/tambov.roadmap.yaml',
      '--template',
      template,
      '-o',
      output,
      '--force',
    ])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(words)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(existsSync(output)).toBe(false)
  })
})

test('a file beyond 64 MB is not even read', async () => {
  const { code, out } = await checked(new Uint8Array(65 * 1024 * 1024))
  expect(code).toBe(1)
  expect(out).toContain('слишком велик')
})

test('a sound one among them is fine', async () => {
  expect((await checked(zipped(sound))).code).toBe(0)
})
