import type { Located } from '../../diagnostic/place.ts'
import { remembered } from '../../language/remembered.ts'
import { once } from '../once.ts'
import { firstLetters, isAbbreviation, type NameWord, wordsIn } from '../party-name.ts'
import { namesOf } from '../register.ts'
import type { Roadmap } from '../roadmap.ts'
import { textsOf } from '../texts.ts'

/** Understood by any reader of an official paper: the state, legal forms, levels of education, registers of the law. */
const wellKnown = new Set(
  `РФ СССР РСФСР США СНГ ЕС ООН ЕАЭС РАН РАО ФЗ ГОСТ
  ДО ДПО СПО НПО ВО ВПО ООО ОАО ПАО ЗАО АО ИП АНО НКО СО СОНКО ТСЖ ТОС МУП ГУП ФГУП ГУ МУ ГАУК ГБУК МБУК МАУК МКУК
  СМИ ФИО ИНН КПП ОГРН ОГРНИП ОКПО ОКТМО ОКВЭД ОКЕИ БИК СНИЛС НДС ИКТ ИТ ТВ ЭВМ ПО ЖКХ АПК ТЭК
  МВД МЧС МИД ФСБ ФНС ФАС ФСО ФСИН УМВД ОМВД УВД ОВД ГИБДД ПДН КДН КДНИЗП ЗП ОГИБДД ЗАГС МФЦ ПФР СФР ФСС ФОМС ОМС ОМСУ МО
  СОШ ООШ НОШ ОУ ДОУ ДОО ДК ЦРБ РМО ДШИ ДМШ ДХШ ДЮСШ СШОР ВУЗ ССУЗ НИИ ЕГЭ ОГЭ ГИА ВПР ФГОС УР ВР УВР НМР УМР АХЧ АХР
  ОБЖ ОБЗР БЖ ОТ ТБ ПБ ПДД БДД ЗОЖ ГПД ШМО ПДО ПМПК ТПМПК ОВЗ ГТО ЧС ГО`.split(/\s+/),
)

/** МБОУ, ФГБОУ, КГАПОУ, ТОГБОУ, ГКУ …: whose, of what kind, «учреждение». */
const legalForm =
  /^(?:[А-Я]{0,3}[ГМФЧН][БАКО]{0,2}[ДПСВНО]{0,2}[УО]?У|О?[БАК]О?У|[А-Я]{0,3}[ГМФЧН][БАКО]У(?:ДО|ДПО|З|СО|СЗ))$/u

export function isLegalForm(word: string): boolean {
  return legalForm.test(word) || /^(?:ДО|ДПО|СПО|ВО|ООО|ОАО|ПАО|ЗАО|АО|АНО|МУП|ГУП)$/u.test(word)
}

/** Most texts have none: told at a glance. */
export function hasAbbreviation(text: string): boolean {
  return /[А-ЯЁ]{2}/.test(text)
}

export function isWellKnown(word: string): boolean {
  return wellKnown.has(word) || isLegalForm(word)
}

/** Abbreviations the document gives a meaning: what «(далее – РЦН)» or «(РЦН)» stands behind, and `short` of the register. */
export const introducedIn: (roadmap: Roadmap) => ReadonlySet<string> = once((roadmap) => {
  const written = textsOf(roadmap).flatMap(({ text: { value } }) => (hasAbbreviation(value) ? introducedBy(value) : []))
  return new Set([...written, ...shortNames(roadmap)])
})

const introducedBy: (text: string) => readonly string[] = remembered((text) => [
  ...[...text.matchAll(/далее[^).;]{0,80}/giu)].flatMap(([found]) => capitalsIn(found)),
  ...[...text.matchAll(/\([«"]?([А-ЯЁ]{2,7})[»"]?\)/gu)].flatMap(([, found]) => found ?? []),
])

/** What the document says of its abbreviations. */
export interface Explained {
  readonly introduced: ReadonlySet<string>
  /** Also those whose words stand somewhere in the document. */
  readonly all: ReadonlySet<string>
}

export function explainedIn(roadmap: Roadmap, abbreviations: Iterable<string>): Explained {
  const introduced = introducedIn(roadmap)
  const asked = [...abbreviations].filter((each) => !introduced.has(each))
  const spelled = asked.length === 0 ? [] : spelledOut(asked, initialsIn(roadmap))
  return { introduced, all: new Set([...introduced, ...spelled]) }
}

/** Those of the abbreviations whose words stand somewhere in the document, as the first letters say. */
function spelledOut(abbreviations: Iterable<string>, initials: Iterable<string>): Set<string> {
  const wanted = new Map([...abbreviations].map((each) => [each.toLowerCase().replaceAll('ё', 'е'), each]))
  const lengths = [...new Set([...wanted.keys()].map(({ length }) => length))]
  const found = new Set<string>()
  for (const letters of initials) {
    for (const length of lengths) {
      for (let at = 0; at + length <= letters.length; at++) {
        const abbreviation = wanted.get(letters.slice(at, at + length))
        if (abbreviation !== undefined) found.add(abbreviation)
      }
    }
  }
  return found
}

/** The first letters of the words of every sentence, with short words and without. */
const initialsIn: (roadmap: Roadmap) => ReadonlySet<string> = once((roadmap) => {
  const initials = new Set<string>()
  for (const text of new Map(textsOf(roadmap).map(({ text }) => [text.value, text])).values()) {
    for (const sentence of sentencesOf(text)) {
      initials.add(firstLetters(sentence, true))
      initials.add(firstLetters(sentence, false))
    }
  }
  return initials
})

/** The words of every sentence, but abbreviations. */
function sentencesOf(text: Located<string>): NameWord[][] {
  const sentences: NameWord[][] = [[]]
  let end = 0
  for (const word of wordsIn(text.value)) {
    if (/[.;:!?]\s/.test(text.value.slice(end, word.start))) sentences.push([])
    if (!isAbbreviation(word.text)) sentences.at(-1)?.push(word)
    end = word.end
  }
  return sentences
}

/** A short name explains its abbreviation, unless the full name is no longer than that: «ИМЦ района», кратко «ИМЦ». */
function shortNames({ parties }: Roadmap): string[] {
  return parties.flatMap((party) => {
    const others = namesOf(party).filter((name) => name !== party.written.short)
    const inNames = new Set(others.flatMap(({ value }) => capitalsIn(value)))
    return capitalsIn(party.written.short?.value ?? '').filter((each) => !inNames.has(each))
  })
}

function capitalsIn(text: string): string[] {
  if (!hasAbbreviation(text)) return []
  return wordsIn(text).flatMap(({ text: word, kind }) => (kind === 'abbreviation' ? [word] : []))
}
