import type { Schedule } from '../../layout/layout.ts'
import { element, empty, type Markup, text } from './markup.ts'

/** What to show of the table. Hidden until the script that makes it work takes it up. */
export function filtersForm({ events, answering }: Schedule): Markup {
  if (events.length === 0) return text('')
  return element(
    'form',
    { id: 'filters', role: 'search', 'aria-label': 'Отбор мероприятий', hidden: true },
    field(
      'party',
      'Ответственный',
      element(
        'select',
        { id: 'party' },
        element('option', { value: '' }, text('все')),
        ...answering.map((name, index) => element('option', { value: index }, text(name))),
      ),
    ),
    field('from', 'Сроки с', empty('input', { type: 'date', id: 'from' })),
    field('to', 'по', empty('input', { type: 'date', id: 'to' })),
    field('words', 'Слова', empty('input', { type: 'search', id: 'words', autocomplete: 'off' })),
    element('button', { type: 'reset' }, text('Показать все')),
    element('output', { id: 'shown', for: 'party from to words', 'aria-live': 'polite' }),
  )
}

function field(id: string, label: string, control: Markup): Markup {
  return element('p', {}, element('label', { for: id }, text(label)), control)
}
