import type { ErrorObject } from 'ajv'
import { bug } from '../bug.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import { resolved } from '../format/format.ts'
import { fieldOf, keyOf, keysOf, wordOf, wordsOf } from '../format/keys.ts'
import type { Fields, Shape } from '../format/shape.ts'
import { closest } from '../language/closest.ts'
import type { Language, Said } from '../language/language.ts'
import { entryOf, headOf, type Node } from '../syntax/node.ts'
import { type CutText, textCutAt } from './cut-text.ts'
import { homeOf } from './key-homes.ts'
import { adviceForKind, branchOf, expectationOf, kinds } from './kinds.ts'
import * as problems from './problems.ts'

interface Subject {
  readonly node: Node
  readonly shape: Shape
  /** The author's key, or undefined for the file as a whole and for items of lists. */
  readonly key: string | undefined
}

/** Tells the errors of the schema validator in words, about the keys the author used. */
export class Complaints {
  private readonly tree: Node
  private readonly shape: Shape
  private readonly language: Language

  constructor(tree: Node, shape: Shape, language: Language) {
    this.tree = tree
    this.shape = shape
    this.language = language
  }

  /** The diagnostic for an error, or undefined where another error of the validator says the same. */
  about(error: ErrorObject): Diagnostic | undefined {
    const subject = this.subjectOf(error.instancePath)
    const params = error.params as Record<string, unknown>
    switch (error.keyword) {
      case 'if':
        return undefined // The branch that was taken has complained itself.
      case 'required':
        return this.missingKey(subject, String(params['missingProperty']))
      case 'additionalProperties':
        return this.unknownKey(subject, String(params['additionalProperty']))
      case 'type':
        return this.wrongKind(subject)
      case 'pattern':
        return this.empty(subject)
      case 'enum':
        return this.unknownWord(subject)
      case 'minProperties':
        return this.empty(subject)
      case 'minimum':
      case 'maximum':
        return this.outOfRange(subject)
      default:
        return bug(`no words for the schema keyword ${error.keyword}`)
    }
  }

  private subjectOf(pointer: string): Subject {
    let node = this.tree
    let shape: Shape = this.shape
    let key: string | undefined
    for (const step of pointer.split('/').slice(1)) {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
      const branch = branchOf(shape, node)
      if (node.kind === 'list' && branch.kind === 'list') {
        node = node.items[Number(name)] ?? bug(`no item ${name}`)
        shape = branch.item
        key = undefined
      } else {
        node = entryOf(node, name)?.value ?? bug(`no entry ${name}`)
        key = name
        if (branch.kind === 'entries') shape = branch.value
        else if (branch.kind === 'object') shape = fieldOf(branch.fields, name, this.language)?.[1].shape ?? bug(name)
      }
    }
    return { node, shape, key }
  }

  private missingKey({ node, shape }: Subject, key: string): Diagnostic | undefined {
    if (key === 'dorkarta' || this.isMistyped(node, shape, key)) return undefined
    return invalid(headOf(node), 'required', {
      what: { ru: `здесь не хватает ключа «${key}»`, en: `the key "${key}" is missing here` },
      todo: {
        ru: `Добавьте строку «${key}: …» с тем же отступом.`,
        en: `Add a line "${key}: …" with the same indent.`,
      },
    })
  }

  /** The key is there with a misprint, in the other language or under another name: that is told, and is one mistake. */
  private isMistyped(node: Node, shape: Shape, key: string): boolean {
    const branch = branchOf(shape, node)
    if (node.kind !== 'map' || branch.kind !== 'object') return false
    const { fields } = branch
    const unknown = node.entries.filter((entry) => fieldOf(fields, entry.key, this.language) === undefined)
    return unknown.some((entry) => (this.meantKey(entry.key, fields)?.key ?? key) === key)
  }

  private unknownKey({ node, shape }: Subject, key: string): Diagnostic | undefined {
    const branch = branchOf(shape, node)
    const fields = branch.kind === 'object' ? branch.fields : bug('only objects know their keys')
    const cut = textCutAt(node, key)
    if (cut !== undefined) return cut.isFirst ? cutByComma(cut) : undefined
    const place = entryOf(node, key)?.keyPlace ?? headOf(node)
    const reason = this.meantKey(key, fields)?.because === 'space' ? 'space' : 'additionalProperties'
    return invalid(place, reason, {
      what: { ru: `ключ «${key}» здесь неизвестен`, en: `the key "${key}" is unknown here` },
      todo: this.adviceForKey(key, fields),
    })
  }

  /** The key an unknown one was meant to be: itself with strange spaces, its twin in the other language, a near one. */
  private meantKey(
    key: string,
    fields: Fields,
  ): { key: string; because: 'space' | 'language' | 'misprint' } | undefined {
    const bare = key.trim()
    if (bare !== key) return { key: bare, because: 'space' }
    const translated = fieldOf(fields, key, this.language === 'ru' ? 'en' : 'ru')
    if (translated !== undefined)
      return { key: keyOf(translated[0], translated[1], this.language), because: 'language' }
    const near = closest(key, keysOf(fields, this.language))
    return near === undefined ? undefined : { key: near, because: 'misprint' }
  }

  private adviceForKey(key: string, fields: Fields): Said {
    const meant = this.meantKey(key, fields)
    if (meant !== undefined) return this.adviceForMeant(meant)
    const home = homeOf(key, this.language)
    if (home !== undefined)
      return {
        ru: `Такой ключ пишется в другом месте: ${home}. Проверьте отступ.`,
        en: `This key belongs elsewhere: ${home}. Check the indent.`,
      }
    const keys = keysOf(fields, this.language).join(', ')
    return { ru: `Здесь бывают: ${keys}.`, en: `Known here: ${keys}.` }
  }

  private adviceForMeant({ key, because }: { key: string; because: 'space' | 'language' | 'misprint' }): Said {
    if (because === 'misprint') return { ru: `Возможно, имелся в виду «${key}».`, en: `Did you mean "${key}"?` }
    if (because === 'space')
      return {
        ru: `Перед «${key}» стоит неразрывный пробел: сотрите его и поставьте обычные.`,
        en: `A no-break space stands before "${key}": replace it by ordinary ones.`,
      }
    const languages = { ru: { ru: 'русские', en: 'английские' }, en: { ru: 'Russian', en: 'English' } }
    return {
      ru: `В этом файле ключи ${languages.ru[this.language]}: напишите «${key}».`,
      en: `The keys of this file are ${languages.en[this.language]}: write "${key}".`,
    }
  }

  private wrongKind(subject: Subject): Diagnostic {
    const { node, shape, key } = subject
    if (node.kind === 'scalar' && node.value === null) return this.empty(subject)
    const stuck = stuckDash(node)
    if (stuck !== undefined) return invalid(stuck, 'dash', missingSpace)
    const wanted = expectationOf(shape)
    const found = kinds[node.kind === 'scalar' ? (typeof node.value === 'boolean' ? 'flag' : 'text') : node.kind]
    const subjectRu = key === undefined ? 'здесь' : `в «${key}»`
    const subjectEn = key === undefined ? 'here' : `in "${key}"`
    return invalid(headOf(node), 'type', {
      what: {
        ru: `${subjectRu} ${wanted.ru.startsWith(kinds.map.ru) ? 'ожидаются' : 'ожидается'} ${wanted.ru}, а записано: ${found.ru}`,
        en: `${wanted.en} is expected ${subjectEn}, not ${found.en}`,
      },
      todo: adviceForKind(node, shape),
    })
  }

  private empty({ node, key }: Subject): Diagnostic {
    const what =
      key === undefined
        ? { ru: 'пункт списка пуст', en: 'the item is empty' }
        : { ru: `«${key}» – пусто`, en: `"${key}" is empty` }
    const place = node.kind === 'scalar' && node.text === '' ? this.keyPlaceOf(node) : node.place
    const todo = isCutByHash(place)
      ? {
          ru: 'Текст после «#» – комментарий: чтобы решётка была частью текста, возьмите его в кавычки.',
          en: 'The text after "#" is a comment: put it in quotes to keep the sign.',
        }
      : { ru: 'Впишите значение или уберите строку.', en: 'Write a value or remove the line.' }
    return invalid(place, 'empty', { what, todo })
  }

  /** An empty value has no characters to point at: its key is shown instead. */
  private keyPlaceOf(node: Node): Place {
    const { place } = node
    const parent = place.path.slice(0, -1).reduce<Node | undefined>((at, step) => {
      if (at?.kind === 'list') return at.items[Number(step)]
      return at === undefined ? undefined : entryOf(at, String(step))?.value
    }, this.tree)
    const key = place.path.at(-1)
    return (parent !== undefined && typeof key === 'string' && entryOf(parent, key)?.keyPlace) || place
  }

  private unknownWord({ node, shape, key }: Subject): Diagnostic | undefined {
    if (resolved(shape).kind === 'exact') return undefined // The version, told by versionProblems.
    if (node.kind !== 'scalar') return this.wrongKind({ node, shape, key })
    const word = node.text
    if (node.value === null) return this.empty({ node, shape, key })
    const words = this.wordsFor(branchOf(shape, node))
    const near = closest(word, words)
    const list = words.map((each) => `«${each}»`).join(', ')
    const listEn = words.map((each) => `"${each}"`).join(', ')
    const where = key === undefined ? { ru: '', en: '' } : { ru: ` для «${key}»`, en: ` for "${key}"` }
    return invalid(node.place, 'enum', {
      what: { ru: `значение «${word}»${where.ru} неизвестно`, en: `the value "${word}"${where.en} is unknown` },
      todo:
        near === undefined
          ? { ru: `Можно: ${list}.`, en: `One of: ${listEn}.` }
          : {
              ru: `Возможно, имелось в виду «${near}». Можно: ${list}.`,
              en: `Did you mean "${near}"? One of: ${listEn}.`,
            },
    })
  }

  private wordsFor(shape: Shape): string[] {
    if (shape.kind === 'choice') return wordsOf(shape, this.language)
    if (shape.kind === 'flag') return [wordOf(true, this.language), wordOf(false, this.language)]
    return bug(`${shape.kind} has no words`)
  }

  private outOfRange({ node, shape, key }: Subject): Diagnostic {
    const branch = branchOf(shape, node)
    const { minimum, maximum } = branch.kind === 'number' ? branch : bug('only numbers have a range')
    const written = node.kind === 'scalar' ? node.text : ''
    return invalid(node.place, 'range', {
      what: { ru: `«${key ?? ''}»: ${written} – вне допустимого`, en: `"${key ?? ''}": ${written} is out of range` },
      todo: { ru: `Можно от ${minimum} до ${maximum}.`, en: `From ${minimum} to ${maximum}.` },
    })
  }
}

function cutByComma({ key, text, piece, place }: CutText): Diagnostic {
  const quoted = `${key}: "${text.replace(/["\\]/g, '\\$&')}"`
  return invalid(place, 'comma', {
    what: {
      ru: `запятая внутри { } оборвала текст «${key}»: «${piece}» читается как новый ключ`,
      en: `a comma between { } has cut the text of "${key}": "${piece}" reads as a new key`,
    },
    todo: { ru: `Возьмите текст в кавычки: ${quoted}`, en: `Put the text in quotes: ${quoted}` },
  })
}

const missingSpace = {
  what: { ru: 'после «-» нет пробела', en: 'there is no space after "-"' },
  todo: {
    ru: 'Напишите дефис, пробел и ключ: «- название: …».',
    en: 'Write a hyphen, a space and the key: "- title: …".',
  },
}

/** «-название: …» or «– название: …»: meant as an item of a list, read as a key. */
function stuckDash(node: Node): Place | undefined {
  const first = node.kind === 'map' ? node.entries[0] : undefined
  return first !== undefined && /^[-–—]/.test(first.key) ? first.keyPlace : undefined
}

/** A value that begins with «#» is read as a comment. */
function isCutByHash({ source, end }: Place): boolean {
  return /^[ \t]*:?[ \t]+#/.test(source.text.slice(end, end + 200))
}

function invalid(place: Place, reason: string, { what, todo }: { what: Said; todo: Said }): Diagnostic {
  return problems.invalid.at(place, { reason, ru: what.ru, en: what.en, adviceRu: todo.ru, adviceEn: todo.en })
}
