import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { roadmapOf, sectionsOf } from './corpus.js'
import { seconds, table, times } from './markdown.js'
import { measure, megabytesOf } from './measure.js'
import { bundled, python } from './peers.js'

const lengths = [15, 1_000, 10_000]
/** python-docx takes half a minute for more, and grows with the square. */
const mostForPythonDocx = 1_000

/** A roadmap built into a Word file; peers write a table of the same rows, given as JSON, and check nothing. */
export async function docx(program, folder) {
  const floor = await bundled('floor-docx.js', folder, 'js-yaml', 'fflate')
  const templater = await bundled('docx-templater.js', folder, 'docxtemplater', 'pizzip')
  const pythonDocx = python('python_docx.py', 'docx')
  return documents('docx', program, folder, {
    floor: ({ yaml, target }) => floor && [...floor, yaml, target],
    'python-docx': ({ json, target, events }) =>
      events <= mostForPythonDocx && pythonDocx ? [...pythonDocx, json, target] : undefined,
    docxtemplater: ({ json, target }) => templater && [...templater, json, target],
  })
}

/** The sheet «Дорожная карта» with its fellow of indicators, and the whole workbook, working sheets and all; peers write one sheet. */
export async function xlsx(program, folder) {
  const floor = await bundled('floor-xlsx.js', folder, 'js-yaml', 'fflate')
  const openpyxl = python('openpyxl_book.py', 'openpyxl')
  const xlsxWriter = python('xlsxwriter_book.py', 'xlsxwriter')
  return documents('xlsx', program, folder, {
    floor: ({ yaml, target }) => floor && [...floor, yaml, target],
    openpyxl: ({ json, target }) => openpyxl && [...openpyxl, json, target],
    XlsxWriter: ({ json, target }) => xlsxWriter && [...xlsxWriter, json, target],
    'dorkarta, what is printed': ({ yaml, target }) => {
      const printed = yaml.replace(/(?=\.roadmap\.yaml$)/, '-printed')
      writeFileSync(printed, readFileSync(yaml, 'utf8').replace('\n', '\nоформление: { книга: приложение }\n'))
      return [...program, 'build', printed, '--to', 'xlsx', '-o', target]
    },
  })
}

function documents(format, program, folder, peers) {
  const names = Object.keys(peers)
  const rows = lengths.map((events) => {
    const [yaml, json] = ['roadmap.yaml', 'json'].map((ending) => join(folder, `${events}.${ending}`))
    writeFileSync(yaml, roadmapOf(events))
    writeFileSync(json, JSON.stringify(sectionsOf(events)))
    const target = (name) => join(folder, `${name}.${format}`)
    const ours = [...program, 'build', yaml, '--to', format, '-o', target('ours')]
    const commands = names.map((name) => [name, peers[name]({ yaml, json, target: target(name), events })])
    // Into an empty place: a workbook that stands there would be read, for the marks of its people.
    const toEmpty = (name) => rmSync(target(name), { force: true })
    const taken = measure({ ...Object.fromEntries(commands), ours }, events > 1_000 ? 3 : 7, toEmpty)
    const compared = names.map((name) => `${seconds(taken[name])} (${times(taken.ours, taken[name])})`)
    return [`${events}`, ...compared, seconds(taken.ours), `${megabytesOf(ours).toFixed(0)} MB`]
  })
  return table([`${format.toUpperCase()}, events`, ...names, 'dorkarta', 'memory'], rows)
}
