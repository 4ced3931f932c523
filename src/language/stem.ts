import { rememberedOfWords } from './remembered.ts'

/**
 * The stem of a Russian word after the Snowball algorithm (snowballstem.org, Russian): what is left of «организациями»,
 * «организация» and «организаций» when the endings are taken off. Lower case, «е» for «ё».
 */
export const stemOf = rememberedOfWords((word) => {
  const head = /^[^аеиоуыэюя]*[аеиоуыэюя]/.exec(word)?.[0] ?? word
  const body = word.slice(head.length)
  const second = /^.*?[^аеиоуыэюя].*?[аеиоуыэюя][^аеиоуыэюя]/.exec(word.slice(head.length - 1))?.[0]
  const region = second === undefined ? '' : word.slice(head.length - 1 + second.length)
  return head + withoutSuffixes(body, region)
})

const gerund = /(?:(?<=[ая])(?:в|вши|вшись)|[иы]в(?:ши(?:сь)?)?)$/
const reflexive = /с[яь]$/
const adjective = /(?:[еиыо]е|[иы]ми|[еиыо]й|[еиыо]м|[ео]го|[ео]му|[иы]х|[ую]ю|[ая]я|[ое]ю)$/
const participle = /(?:(?<=[ая])(?:ем|нн|вш|ющ|щ)|ивш|ывш|ующ)$/
const verb =
  /(?:(?<=[ая])(?:ла|на|ете|йте|ли|й|л|ем|н|ло|но|ет|ют|ны|ть|ешь|нно)|ила|ыла|ена|ейте|уйте|ите|или|ыли|ей|уй|ил|ыл|им|ым|ен|ило|ыло|ено|ят|ует|уют|ит|ыт|ены|ить|ыть|ишь|ую|ю)$/
const noun =
  /(?:иями|ями|ами|иях|иям|ием|ией|[еи]в|ов|[иье]е|е|еи|ии|и|[еио]й|й|ям|[еао]м|о|у|ах|ях|ы|ь|[иь]ю|ю|[иь]я|я|а)$/

function withoutSuffixes(word: string, region: string): string {
  const inflected = word.replace(gerund, '')
  const bare = inflected === word ? withoutEnding(word.replace(reflexive, '')) : inflected
  const short = bare.replace(/и$/, '')
  const abstract = /ость?$/.test(short) && /ость?$/.test(region.slice(0, region.length - (word.length - short.length)))
  const root = abstract ? short.replace(/ость?$/, '') : short
  return root
    .replace(/ейше?$/, '')
    .replace(/нн$/, 'н')
    .replace(/ь$/, '')
}

function withoutEnding(word: string): string {
  const adjectival = word.replace(adjective, '')
  if (adjectival !== word) return adjectival.replace(participle, '')
  const verbal = word.replace(verb, '')
  return verbal === word ? word.replace(noun, '') : verbal
}
