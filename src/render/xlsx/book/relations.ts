import { declaration } from './names.ts'

/** What a part of the package calls: a part of that type, at that place. Its identifier is rId and its number in the list. */
export type Relation = readonly [type: string, target: string]

export function relationsXml(relations: readonly Relation[]): string {
  const listed = relations.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${listed.join('')}</Relationships>`
}
