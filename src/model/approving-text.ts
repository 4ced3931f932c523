import type { Located } from '../diagnostic/place.ts'
import type { OrderItem, Roadmap } from './roadmap.ts'

/** The words of the order that approve the roadmap: «Утвердить прилагаемую дорожную карту …». */
export function approvingText({ orderItems }: Roadmap): Located<string> | undefined {
  const texts = (items: readonly OrderItem[]): readonly Located<string>[] =>
    items.flatMap(({ text, items: inner }) => [...text, ...texts(inner)])
  return texts(orderItems).find(({ value }) => /(?<!\p{L})утвердить(?!\p{L})/iu.test(value))
}
