import { inBoth, type Language, type Said } from '../language/language.ts'
import type { Block, TableBlock } from '../layout/layout.ts'
import type { Session } from './options.ts'
import { sayLine } from './speak.ts'

/** Tells of tables whose words the page has no room for: that they are set smaller, or that words are torn. */
export function tellTight(blocks: readonly Block[], { world, language }: Session): void {
  const tables = blocks.filter((block) => block.kind === 'table')
  const told = new Set(tables.flatMap((table) => toldOf(table)?.[language] ?? []))
  for (const each of told) sayLine(world.err, each)
}

function toldOf({ name, fontSize, tight }: TableBlock): Said | undefined {
  if (tight === undefined) return undefined
  const { wanted, torn } = tight
  return inBoth((language) => {
    const { smaller, whole, torn: cut, nonetheless, advice } = phrases[language]
    const size = fontSize < wanted ? smaller(pointsIn(fontSize, language), pointsIn(wanted, language)) : ''
    const words = torn.length === 0 ? whole : `${size === '' ? '' : nonetheless}${cut(torn.map(onOneLine))}; ${advice}`
    const said = [size, words].filter((each) => each !== '').join(', ')
    return `${tableNamed[language](name)}: ${said}`
  })
}

const tableNamed = {
  ru: (name: string) => `Таблица «${name}»`,
  en: (name: string) => `Table «${name}»`,
} as const

const phrases = {
  ru: {
    smaller: (points: string, wanted: string) => `кегль ${points} вместо ${wanted}`,
    whole: 'чтобы слова поместились в графы целиком',
    nonetheless: 'но и так ',
    torn: (headers: string[]) => `в ${headers.length === 1 ? 'графе' : 'графах'} ${quoted(headers)} слова рвутся`,
    advice: 'уберите лишние графы, задайте им другую ширину или уменьшите «кегль» в разделе «макет»',
  },
  en: {
    smaller: (points: string, wanted: string) => `set in ${points} points instead of ${wanted}`,
    whole: 'so that no word is torn',
    nonetheless: 'yet ',
    torn: (headers: string[]) =>
      `words are torn in the ${headers.length === 1 ? 'column' : 'columns'} ${quoted(headers)}`,
    advice: 'leave out a column, change the widths that are given, or name a smaller «кегль» under «макет»',
  },
} as const

function quoted(headers: readonly string[]): string {
  return headers.map((header) => `«${header}»`).join(', ')
}

function onOneLine(header: string): string {
  return header.replace(/\s+/g, ' ').trim()
}

function pointsIn(points: number, language: Language): string {
  return language === 'ru' ? String(points).replace('.', ',') : String(points)
}
