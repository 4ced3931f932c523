import { readFileSync, writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { load } from 'js-yaml'

/** The least that an Office file of a roadmap costs in Node: js-yaml, cells as strings, a zip. */
export function writeFloor(part, cell, row, whole) {
  const [source, target] = process.argv.slice(2)
  const rows = load(readFileSync(source, 'utf8')).разделы.flatMap(({ название, мероприятия }) => [
    [название],
    ...мероприятия.map((each) => [
      each.название,
      each.сроки,
      each.ответственные.join(', '),
      [each.результат].flat().join('\n'),
    ]),
  ])
  const table = rows.map((cells) => row(cells.map((text) => cell(escaped(text))).join(''))).join('')
  writeFileSync(target, zipSync({ [part]: strToU8(whole(table)) }, { level: 6 }))
}

function escaped(text) {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign])
}
