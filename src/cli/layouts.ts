import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bug } from '../bug.ts'
import { languageOf } from '../format/file-language.ts'
import type { ReadOf } from '../format/format.ts'
import { readAs } from '../format/read.ts'
import type { LayoutShelf } from '../model/choose-form.ts'
import { parse } from '../syntax/parse.ts'
import { packageFolder } from './package-folder.ts'

const ending = '.layout.yaml'

/** The layouts that come with the program, each read when it is first asked for. */
export function shippedLayouts(): LayoutShelf {
  const folder = join(packageFolder(), 'templates', 'layouts')
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort()
  const known = new Map<string, ReadOf<'layoutFile'>>()
  return {
    names,
    get(name) {
      if (!names.includes(name)) return undefined
      const layout = known.get(name) ?? readLayout(join(folder, name + ending))
      known.set(name, layout)
      return layout
    },
  }
}

function readLayout(path: string): ReadOf<'layoutFile'> {
  const { value } = parse({ name: path, text: readFileSync(path, 'utf8') })
  if (value === undefined) return bug(`an empty layout: ${path}`)
  return readAs('layoutFile', value, languageOf(value, 'layoutFile')) ?? bug(`not a layout: ${path}`)
}
