import type { Column, IndicatorColumn } from '../model/form.ts'
import { type Assignment, type Event, everyIndicator, type Indicator, type Roadmap } from '../model/roadmap.ts'
import type { Paragraph } from './layout.ts'
import { namesOf } from './names.ts'
import { paragraphsOf, plainParagraph } from './paragraphs.ts'
import { titleOf } from './sections.ts'

/** What the cells of the tables say: the author's words, put together as the column asks. */

type Role = Column['roles'][number]

export function eventParagraphs(event: Event, column: Column, roadmap: Roadmap): Paragraph[] {
  return column.roles.flatMap((role) => partOf(event, role, column, roadmap))
}

function partOf(event: Event, role: Role, column: Column, roadmap: Roadmap): Paragraph[] {
  const { written } = event
  switch (role) {
    case 'number':
      return lines([event.number])
    case 'section':
      return event.section === undefined ? [] : titleOf(event.section)
    case 'title':
      return [...said(event.title), ...targetsUnderTitle(event, roadmap)]
    case 'due':
      return event.due.flatMap(({ phrase }) => lines(phrase.value.split('\n')))
    case 'place':
      return said(written.place)
    case 'responsible':
      return partiesSaid(event.responsible, roadmap)
    case 'result':
      return said(written.result)
    case 'document':
      return said(written.document)
    case 'participants':
      return said(written.participants)
    case 'note':
      return said(written.note)
    case 'start':
    case 'end':
    case 'time':
      return lines([written[role]?.value ?? ''])
    case 'indicator':
      return (written.indicator ?? []).map(({ value }) => plainParagraph(titleOfIndicator(value, roadmap)))
    case 'targets':
      return targetsSaid(event)
    case 'fact':
      return (written.fact ?? []).map(({ key, value }) => plainParagraph(`${key.value} – ${value.value}`))
    case 'amount':
      return lines([amountOf(event)])
    case 'money':
      return moneyOf(event, column)
    case 'extra':
      return said(written.extra?.find(({ key }) => key.value === column.extra)?.value)
    case 'empty':
      return []
  }
}

/** Values stand under the title where they have no column of their own: beside the dates, as people write them. */
function targetsUnderTitle(event: Event, { form }: Roadmap): Paragraph[] {
  return form.columns.some(({ roles }) => roles.includes('targets')) ? [] : targetsSaid(event)
}

/** Bare values where the deadlines beside them are the dates they belong to, else each with its date. */
function targetsSaid({ targets, due }: Event): Paragraph[] {
  const dates = due.map(({ phrase }) => phrase.value)
  const isBeside = targets.length === dates.length && targets.every(({ key }, index) => key.value === dates[index])
  return targets.map(({ key, value }) => plainParagraph(isBeside ? value.value : `${key.value} – ${value.value}`))
}

function partiesSaid(assignments: readonly Assignment[], { form }: Roadmap): Paragraph[] {
  return lines(namesOf(assignments).join(form.separator).split('\n'))
}

function titleOfIndicator(id: string, roadmap: Roadmap): string {
  const found = everyIndicator(roadmap).find(({ written }) => written.id?.value === id)
  return found?.title.map(({ value }) => value).join(' ') ?? id
}

function amountOf({ written: { amount } }: Event): string {
  if (amount === undefined) return ''
  if (!('at' in amount)) return amount.value
  return [amount.value?.value, amount.unit?.value].filter(Boolean).join(' ')
}

function moneyOf({ written }: Event, { source, year }: Column): Paragraph[] {
  const sums = (written.money ?? []).filter(
    (each) =>
      (source === undefined || each.source?.value === source) && (year === undefined || each.year?.value === year),
  )
  return sums.map((each) => {
    const about = [source === undefined && each.source?.value, year === undefined && each.year?.value].filter(Boolean)
    const amount = each.amount?.value ?? ''
    return plainParagraph(about.length === 0 ? amount : `${about.join(', ')}: ${amount}`)
  })
}

export function indicatorParagraphs(indicator: Indicator, column: IndicatorColumn, roadmap: Roadmap): Paragraph[] {
  const { written } = indicator
  switch (column.role) {
    case 'number':
      return lines([indicator.number])
    case 'title':
      return said(indicator.title)
    case 'unit':
      return lines([written.unit?.value ?? ''])
    case 'direction':
      return lines([directions[written.direction?.value ?? 'none']])
    case 'baseline':
      return lines([baselineOf(indicator)])
    case 'source':
      return lines([written.source?.value ?? ''])
    case 'responsible':
      return partiesSaid(indicator.responsible, roadmap)
    case 'targets':
    case 'fact':
    case 'empty':
      return []
  }
}

const directions = { up: 'рост', down: 'снижение', hold: 'сохранение', none: '' } as const

function baselineOf({ written: { baseline } }: Indicator): string {
  if (baseline === undefined) return ''
  if (!('at' in baseline)) return baseline.value
  const about = [baseline.date?.value, baseline.fact?.value === true ? 'факт' : undefined].filter(Boolean).join(', ')
  const value = baseline.value?.value ?? ''
  return about === '' ? value : `${value} (${about})`
}

function said(texts: readonly { readonly value: string }[] | undefined): Paragraph[] {
  return paragraphsOf((texts ?? []).map(({ value }) => value))
}

function lines(texts: readonly string[]): Paragraph[] {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map(plainParagraph)
}
