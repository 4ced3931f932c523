import { withBoundWords } from '../../layout/bind.ts'
import type { Block, Layout, Page, Paragraph, Part, Stamp, TextBlock, Typography } from '../../layout/layout.ts'
import { element, joined, type Markup, text } from './markup.ts'
import { listed } from './paragraphs.ts'
import type { PartSetting } from './setting.ts'
import { tableOf } from './table.ts'
import { intervalsOf } from './when.ts'
import { brokenLines, words } from './words.ts'

/** The pages of the document, and the rules of style that give them their paper. */
export function renderParts(layout: Layout): { readonly body: Markup; readonly rules: string } {
  const { parts } = withBoundWords(layout, 2 * cellSide)
  const { schedule, typography } = layout
  const rules: string[] = []
  let tables = 0
  const intervals = schedule.events.map(intervalsOf)
  const bodies = parts.map((part, index) => {
    const name = `part-${index + 1}`
    rules.push(paperRule(name, part.page, typography))
    return partOf(part, { name, paperWidth: part.page.width, schedule, intervals, rules, tables: () => ++tables })
  })
  rules.push(...typeRules(typography))
  return { body: joined(bodies), rules: rules.join('\n') }
}

/** Between the border of a cell and its text, in millimetres: the style sheet has the same. */
const cellSide = 1.5

/** «Single» spacing of Word, as a share of the type's size. */
const singleSpacing = 1.15

/** The type of the profile; the narrow screen of a telephone has smaller type and no indents. */
function typeRules({ font, size, lineSpacing, indent, signatureGap, stamp, subject }: Typography): string[] {
  return [
    `.sheet{font:${size}pt/${singleSpacing} "${cssText(font)}","Liberation Serif",serif}`,
    `.text{line-height:${Math.round(lineSpacing * singleSpacing * 100) / 100}}`,
    `.sheet .signature{margin-top:${signatureGap}pt}`,
    `.stamps>div{max-width:${stamp.width}mm;text-align:${stamp.align}}`,
    `.sheet .subject{text-align:${subject};${subject === 'left' ? `max-width:${stamp.width}mm` : ''}}`,
    `@media print,(min-width:700px){.text>p,.text li{text-indent:${indent}mm}}`,
  ]
}

/** Numbers as in the document, counted through: a browser's print does not begin anew with each part. */
function paperRule(name: string, { orientation, width, margins }: Page, { pageNumbers }: Typography): string {
  const { top, right, bottom, left } = margins
  const number = `@${pageNumbers.place}{content:counter(page);font:12pt serif}`
  const numberless = `@page ${name}:first{@${pageNumbers.place}{content:none}}`
  const isNumbered = pageNumbers.place !== 'none'
  return [
    `@page ${name}{size:A4 ${orientation};margin:${top}mm ${right}mm ${bottom}mm ${left}mm;${isNumbered ? number : ''}}`,
    ...(isNumbered && !pageNumbers.onFirst ? [numberless] : []),
    `.${name}{page:${name}}`,
    `@media screen{.${name}{max-width:${width}mm;padding:${top}mm ${right}mm ${bottom}mm ${left}mm}}`,
    `@media screen and (max-width:${width}mm){.${name} table{table-layout:auto;min-width:min(${width}mm,36rem)}}`,
  ].join('\n')
}

/** A quote or a line break would end the string. */
function cssText(written: string): string {
  return written.replace(/[^\p{L}\p{N} .-]/gu, '')
}

const partNames = { order: 'Приказ', roadmap: 'Дорожная карта', attachment: 'Приложение' } as const

function partOf({ kind, blocks }: Part, setting: PartSetting): Markup {
  const isRoadmap = kind === 'roadmap'
  return element(
    'article',
    { class: `sheet ${setting.name}`, id: isRoadmap ? 'roadmap' : undefined, 'aria-label': partNames[kind] },
    ...blocks.map((block, index) => blockOf(isRoadmap ? block : withoutTitle(block), index, setting)),
  )
}

/** The roadmap's title is the page's one heading of the first rank: the title of a further appendix is of the second. */
function withoutTitle(block: Block): Block {
  return block.kind === 'lines' && block.style === 'title' ? { ...block, style: 'heading' } : block
}

function blockOf(block: Block, index: number, setting: PartSetting): Markup {
  switch (block.kind) {
    case 'lines':
      return linesOf(block)
    case 'text':
      return textOf(block)
    case 'stamps':
      return element(
        'div',
        { class: 'stamps' },
        element('div', {}, ...block.left.map(stampOf)),
        element('div', {}, ...block.right.map(stampOf)),
      )
    case 'dateline':
      return element(
        'p',
        { class: 'dateline' },
        ...[block.date.text, block.place, block.number.text].map((each) => element('span', {}, words(each))),
      )
    case 'signature':
      return element(
        'p',
        { class: 'signature' },
        element('span', {}, brokenLines(block.position)),
        element('span', {}, words(block.name)),
      )
    case 'visas':
      return joined([
        element('p', { class: 'visa-word' }, text(block.word)),
        ...block.visas.map(({ position, name, date }) =>
          element(
            'p',
            { class: 'visa' },
            element('span', {}, brokenLines(position)),
            element('span', {}, words(`${blank}\u00a0${name}`)),
            element('span', {}, text(date)),
          ),
        ),
      ])
    case 'table':
      return tableOf(block, `${setting.name}-${index}`, setting)
  }
}

function linesOf({ style, lines }: Extract<Block, { kind: 'lines' }>): Markup {
  if (style === 'title') return element('h1', {}, brokenLines(lines))
  if (style === 'heading') return element('h2', {}, brokenLines(lines))
  if (style === 'footnote') return joined(lines.map((line) => element('p', { class: style }, words(line))))
  return element('p', { class: style }, brokenLines(lines))
}

function textOf({ lead, paragraphs }: TextBlock): Markup {
  const [first, ...rest] = paragraphs
  const strong = lead === undefined ? [] : [element('strong', {}, words(lead))]
  const leads = lead !== undefined && first !== undefined && first.item === undefined
  if (!leads) {
    const isAlone = paragraphs.length === 0
    const heading = strong.map((each) => element('p', { class: 'lead' }, each))
    return element('div', { class: isAlone ? 'text lead' : 'text' }, ...heading, listed(paragraphs))
  }
  return element('div', { class: 'text' }, leadParagraph(strong, first), listed(rest))
}

function leadParagraph(strong: readonly Markup[], first: Paragraph): Markup {
  return element('p', {}, ...strong, text(' '), words(first.text))
}

const blank = '_'.repeat(14)

function stampOf({ lines }: Stamp): Markup {
  return element(
    'p',
    { class: 'stamp' },
    brokenLines(lines.map(({ kind, text: said }) => (kind === 'signature' ? `${blank}\u00a0${said}` : said))),
  )
}
