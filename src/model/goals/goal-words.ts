import { stemOf } from '../../language/stem.ts'

/** The stems of the words that say what is measured, each once, in their order. */
export function goalWords(text: string): string[] {
  const stems = [...text.matchAll(/[А-ЯЁа-яё]{4,}/g)].flatMap(([word]) => {
    const form = word.toLowerCase().replaceAll('ё', 'е')
    return idle.test(form) || ofPlace.test(word) ? [] : [wholeStem(form)]
  })
  return [...new Set(stems)]
}

/** «вовлечены» and «вовлеченных» have one stem. */
function wholeStem(form: string): string {
  const stem = stemOf(form)
  return stem.length > 7 ? stem.replace(/ен$/, '') : stem
}

/** «Тамбовской», «Пировского»: whose roadmap it is. */
const ofPlace = /^[А-ЯЁ][а-яё]+(?:ск|цк)(?:ой|ого|ому|ом|ая|ий)$/

/** Words that say nothing of the thing that is measured. */
const idle =
  /^(?:дол[яиюей]+|удельн|вес[ау]?$|уров(?:ень|н)|показател|значени|обеспеч|достиж|достиг|достич|увелич|повыш|повыс|сниж|сниз|сокра|уменьш|довест|довед|доведени|вырас|процент|обще(?:го|му|м|е)$|числ|количеств|менее|более|ниже|выше|меньше|больше|свыше|составит|всех|соответств|имеющ|котор|также|том$|года?$|году$|годов|рост[ау]?$|конц[ау]|район[ае]?$|город[ае]?$|област[иь]$|кра[йея]$|республик[аи]$|округ[ае]?$|регион[ае]?$|человек|единиц)/
