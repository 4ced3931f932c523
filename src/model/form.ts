import type { ReadOf } from '../format/format.ts'

type WrittenLayout = ReadOf<'layout'>
type WrittenColumn = Extract<NonNullable<WrittenLayout['columns']>[number], { at: unknown }>
type WrittenNumbering = NonNullable<WrittenLayout['numbering']>
type WrittenIndicatorColumn = Extract<
  NonNullable<NonNullable<WrittenLayout['indicators']>['columns']>[number],
  { at: unknown }
>
type Meaning<T> = T extends { readonly value: infer Value } | undefined ? Value : never

export type Role = Meaning<NonNullable<WrittenColumn['role']>[number]>
export type IndicatorRole = Meaning<NonNullable<WrittenIndicatorColumn['role']>>
export type Orientation = Meaning<NonNullable<WrittenLayout['orientation']>>
export type SectionStyle = Meaning<NonNullable<WrittenLayout['sections']>>
export type SectionNumbering = Meaning<NonNullable<WrittenNumbering['sections']>>
export type EventNumbering = Meaning<NonNullable<WrittenNumbering['events']>>

/** How a roadmap is printed: a layout with nothing left open. */
export interface Form {
  readonly orientation: Orientation
  readonly columns: readonly Column[]
  /** A row 1, 2, 3 … under the header. */
  readonly columnNumbers: boolean
  readonly sections: SectionStyle
  readonly numbering: {
    readonly sections: SectionNumbering
    readonly events: EventNumbering
    readonly restart: boolean
  }
  /** Stands between responsible parties. */
  readonly separator: string
  /** Of the table, in points; undefined where the profile decides. */
  readonly fontSize: number | undefined
  readonly indicators: {
    readonly heading: string | undefined
    readonly place: 'before' | 'after' | 'appendix'
    readonly columns: readonly IndicatorColumn[]
  }
}

interface ColumnLooks {
  readonly header: string
  /** Headers of the storeys above, from the top. */
  readonly groups: readonly string[]
  /** In millimetres. */
  readonly width: number | undefined
}

export interface Column extends ColumnLooks {
  readonly roles: readonly Role[]
  /** For the role `extra`: the author's name of the column. */
  readonly extra: string | undefined
  /** For the role `money`: which part of it. */
  readonly source: string | undefined
  readonly year: string | undefined
}

export interface IndicatorColumn extends ColumnLooks {
  readonly role: IndicatorRole
}

/** Does the table show this about an event? Joined columns count. */
export function shows(form: Form, role: Role): boolean {
  return form.columns.some(({ roles }) => roles.includes(role))
}

/** The form that a chain of layouts describes: the first that says something wins, the rest is usual. */
export function formOf(layouts: readonly WrittenLayout[]): Form {
  const first = <T>(pick: (layout: WrittenLayout) => T | undefined): T | undefined => {
    for (const layout of layouts) {
      const found = pick(layout)
      if (found !== undefined) return found
    }
    return undefined
  }
  const columns = first((layout) => layout.columns?.map(columnOf)) ?? []
  return {
    orientation: first((layout) => layout.orientation?.value) ?? 'landscape',
    columns,
    columnNumbers: first((layout) => layout.columnNumbers?.value) ?? false,
    sections: sectionStyle(
      first((layout) => layout.sections?.value),
      columns,
    ),
    numbering: {
      sections: first((layout) => layout.numbering?.sections?.value) ?? 'I.',
      events: first((layout) => layout.numbering?.events?.value) ?? '1.',
      restart: first((layout) => layout.numbering?.restart?.value) ?? false,
    },
    separator: first((layout) => layout.separator?.value) ?? '; ',
    fontSize: first((layout) => layout.fontSize?.value),
    indicators: {
      heading: first((layout) => layout.indicators?.heading?.value),
      place: first((layout) => layout.indicators?.place?.value) ?? 'after',
      columns: first((layout) => layout.indicators?.columns?.map(indicatorColumnOf)) ?? usualIndicatorColumns,
    },
  }
}

/** A column of sections is there to be filled; without one, sections stand in rows of their own. */
function sectionStyle(asked: SectionStyle | undefined, columns: readonly Column[]): SectionStyle {
  if (columns.some(({ roles }) => roles.length === 1 && roles[0] === 'section')) return 'column'
  return asked === undefined || asked === 'column' ? 'row' : asked
}

const usualHeaders: Readonly<Record<Role, string>> = {
  number: '№ п/п',
  section: 'Направление',
  title: 'Мероприятие',
  due: 'Срок исполнения',
  start: 'Начало',
  end: 'Окончание',
  time: 'Время',
  place: 'Место проведения',
  responsible: 'Ответственные',
  result: 'Результат',
  document: 'Вид документа',
  indicator: 'Показатель',
  targets: 'Значение',
  fact: 'Достигнуто',
  amount: 'Объём',
  participants: 'Участники',
  money: 'Финансирование',
  note: 'Примечание',
  extra: '',
  empty: '',
}

const usualIndicatorHeaders: Readonly<Record<IndicatorRole, string>> = {
  number: '№ п/п',
  title: 'Наименование показателя',
  unit: 'Единица измерения',
  direction: 'Направление',
  baseline: 'Базовое значение',
  targets: 'Значение показателя по годам',
  fact: 'Достигнутое значение',
  source: 'Источник данных',
  responsible: 'Ответственные',
  empty: '',
}

function columnOf(written: NonNullable<WrittenLayout['columns']>[number]): Column {
  if ('value' in written) return plainColumn([written.value])
  const roles = written.role?.map(({ value }) => value) ?? []
  return {
    ...plainColumn(roles),
    header: written.header?.value ?? written.extra?.value ?? usualHeader(roles),
    groups: written.group?.map(({ value }) => value) ?? [],
    width: written.width?.value,
    extra: written.extra?.value,
    source: written.source?.value,
    year: written.year?.value,
  }
}

function plainColumn(roles: readonly Role[]): Column {
  return {
    roles,
    header: usualHeader(roles),
    groups: [],
    width: undefined,
    extra: undefined,
    source: undefined,
    year: undefined,
  }
}

function usualHeader(roles: readonly Role[]): string {
  return roles.map((role) => usualHeaders[role]).join(' / ')
}

function indicatorColumn(role: IndicatorRole): IndicatorColumn {
  return { role, header: usualIndicatorHeaders[role], groups: [], width: undefined }
}

function indicatorColumnOf(
  written: NonNullable<NonNullable<WrittenLayout['indicators']>['columns']>[number],
): IndicatorColumn {
  if ('value' in written) return indicatorColumn(written.value)
  const role = written.role?.value ?? 'empty'
  return {
    role,
    header: written.header?.value ?? usualIndicatorHeaders[role],
    groups: written.group?.map(({ value }) => value) ?? [],
    width: written.width?.value,
  }
}

/** What was reached takes columns only where something was. */
const usualIndicatorColumns: readonly IndicatorColumn[] = (
  ['number', 'title', 'unit', 'baseline', 'targets', 'fact'] as const
).map(indicatorColumn)
