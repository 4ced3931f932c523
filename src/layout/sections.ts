import type { Form } from '../model/form.ts'
import type { Section } from '../model/roadmap.ts'
import { aside } from './blocks.ts'
import type { Paragraph } from './layout.ts'
import { namesOf } from './names.ts'
import { paragraphsOf, plainParagraph } from './paragraphs.ts'

/** «I. Организационные мероприятия». */
export function titleOf({ number, title }: Section): Paragraph[] {
  const [first = '', ...rest] = title.map(({ value }) => value)
  return [[number, first].filter((part) => part !== '').join(' '), ...rest].flatMap((text) =>
    text.split('\n').map((line) => plainParagraph(line.trim())),
  )
}

/** What a section can say of itself, beside its title. */
export type OwnRole = 'due' | 'responsible' | 'result'

export const ownRoles: readonly OwnRole[] = ['due', 'responsible', 'result']

export function saysOf(section: Section, role: OwnRole): readonly string[] {
  if (role === 'due') return section.due.map(({ phrase }) => phrase.value)
  if (role === 'responsible') return namesOf(section.responsible)
  return (section.written.result ?? []).map(({ value }) => value)
}

/** What a section says of itself where there is no column for it: a line each, under the title. */
export function asides(section: Section, roles: readonly OwnRole[]): Paragraph[] {
  const words = { due: 'Срок', responsible: 'Ответственные', result: 'Результат' } as const
  return roles.flatMap((role) => aside(words[role], saysOf(section, role)).map(plainParagraph))
}

/** What a section says in a column of the table. */
export function ownParagraphs(section: Section, role: OwnRole, { separator }: Form): Paragraph[] {
  const said = saysOf(section, role)
  return role === 'responsible' ? paragraphsOf(said.length === 0 ? [] : [said.join(separator)]) : paragraphsOf(said)
}
