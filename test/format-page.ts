import { format, resolved } from '../src/format/format.ts'
import type { ChoiceShape, Field, Fields, Shape } from '../src/format/shape.ts'

/** FORMAT.md: the reference page of the format, printed from the shapes it is defined by. */
export function formatPage(): string {
  const sections = headings.map(([name, title]) => section(title, resolved(format[name]) as { fields: Fields }))
  return `${intro}\n${sections.join('\n')}`
}

const headings: readonly (readonly [keyof typeof format, string])[] = [
  ['roadmap', 'Дорожная карта'],
  ['order', 'Приказ'],
  ['orderItem', 'Пункт приказа'],
  ['signature', 'Подпись'],
  ['appendix', 'Отметка о приложении'],
  ['attachment', 'Другое приложение'],
  ['plainTable', 'Таблица приложения'],
  ['stamp', 'Гриф'],
  ['block', 'Блок паспорта и примечаний'],
  ['contact', 'Контакт'],
  ['party', 'Участник'],
  ['assignment', 'Ответственный'],
  ['section', 'Раздел'],
  ['event', 'Мероприятие'],
  ['indicator', 'Показатель'],
  ['layout', 'Макет'],
  ['profile', 'Профиль оформления'],
  ['shared', 'Общий файл'],
  ['config', 'Настройки'],
  ['calendar', 'Производственный календарь'],
]

const intro = `# Формат дорожной карты, версия 1

Эта страница печатается из определения формата и проверяется тестом (\`UPDATE=1 npm test\` печатает её заново).

Один файл – одна дорожная карта, имя файла кончается на \`.roadmap.yaml\`. Ключи – русские или английские, в одном файле –
одни. Подсказки в редакторе даёт первая строка: \`# yaml-language-server: $schema=roadmap.ru.schema.json\`
(схему печатает \`dorkarta schema\`).

Что пишется в значениях:

- **текст** – слова, как они печатаются; перенос строки сохраняется, если начать текст с новой строки после \`|\`;
- **текст или список** – один абзац, или несколько через \`- \`; строка, начатая с «- », «• », «1) » или «1. », – пункт списка;
- **да / нет** – \`да\`, \`нет\` (в английских ключах \`yes\`, \`no\`);
- числа в тексте (\`1.10\`, \`0123\`) печатаются так, как написаны.

Звёздочкой отмечены обязательные ключи.
`

function section(title: string, { fields }: { fields: Fields }): string {
  const rows = Object.entries(fields).map(([name, field]) => row(name, field))
  return `## ${title}\n\n| ключ | key | что писать | значение |\n|---|---|---|---|\n${rows.join('\n')}\n`
}

function row(name: string, field: Field): string {
  const star = field.required ? ' \\*' : ''
  return `| \`${field.ru}\`${star} | \`${name}\` | **${escaped(field.title)}.** ${escaped(field.about)}${example(field)} | ${kindOf(field.shape)} |`
}

function example({ examples }: Field): string {
  const shown = examples.ru.filter((each) => typeof each !== 'object').map((each) => `\`${escaped(String(each))}\``)
  return shown.length === 0 ? '' : ` Например: ${shown.join(', ')}`
}

function kindOf(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return 'текст'
    case 'exact':
      return `\`${shape.value}\``
    case 'number':
      return `число от ${shape.minimum} до ${shape.maximum}`
    case 'flag':
      return 'да / нет'
    case 'choice':
      return words(shape)
    case 'list':
      return shape.orOne ? `${kindOf(shape.item)} или список` : `список: ${kindOf(shape.item)}`
    case 'entries':
      return `свои ключи: ${kindOf(shape.value)}`
    case 'either':
      return `${kindOf(shape.short)} или ${kindOf(shape.full)}`
    case 'object':
      return Object.entries(shape.fields)
        .map(
          ([name, field]) =>
            `\`${field.ru}\` (\`${name}\`): ${escaped(field.title.toLowerCase())}${inner(field.shape)}`,
        )
        .join('; ')
    case 'ref':
      return linkTo(shape.name)
  }
}

/** What an inner key takes, where it is not plain text. */
function inner(shape: Shape): string {
  return shape.kind === 'text' ? '' : ` [${kindOf(shape)}]`
}

function linkTo(name: string): string {
  const heading = headings.find(([each]) => each === name)
  if (heading === undefined) return kindOf(resolved({ kind: 'ref', name }))
  return `[${heading[1].toLowerCase()}](#${heading[1].toLowerCase().replaceAll(' ', '-')})`
}

function words(shape: ChoiceShape<string>): string {
  const all = Object.entries(shape.values).map(([value, { ru, about }]) => {
    const twin = ru === value ? '' : ` (\`${value}\`)`
    return `\`${ru}\`${twin}${about === ru ? '' : ` – ${about}`}`
  })
  return all.join(', ')
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' / ')
}
