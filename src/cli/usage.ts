import type { CommanderError } from 'commander'
import type { Said } from '../language/language.ts'

/** Commander's errors in words; it tells them apart by codes and quotes what was typed. */
export function tellUsageError({ code, message }: CommanderError): Said {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '')
  const [first = '', second = ''] = quoted
  const near = /Did you mean ([^?]*)\?/.exec(message)?.[1]?.replace(/^one of /, '')
  const hint: Said =
    near === undefined ? { ru: '', en: '' } : { ru: ` – возможно, ${near}`, en: ` – did you mean ${near}` }
  const said = byCode[code]?.(first, second, message)
  if (said === undefined) return { ru: message.replace(/^error: /, ''), en: message.replace(/^error: /, '') }
  return { ru: said.ru + hint.ru, en: said.en + hint.en }
}

const byCode: Readonly<Record<string, (first: string, second: string, message: string) => Said>> = {
  'commander.unknownOption': (option) => ({ ru: `неизвестный ключ ${option}`, en: `unknown option ${option}` }),
  'commander.unknownCommand': (command) => ({
    ru: `неизвестная команда «${command}»`,
    en: `unknown command "${command}"`,
  }),
  'commander.missingArgument': (name) => ({ ru: `не указано: ${name}`, en: `missing: ${name}` }),
  'commander.optionMissingArgument': (option) => ({
    ru: `у ключа ${option} нет значения`,
    en: `${option} needs a value`,
  }),
  'commander.excessArguments': (_, __, message) => ({
    ru: 'слишком много аргументов',
    en: message.replace(/^error: /, ''),
  }),
  'commander.invalidArgument': (option, value, message) => {
    const allowed = /Allowed choices are (.*)\.$/s.exec(message)?.[1] ?? ''
    const own = /is invalid\. (.*)$/s.exec(message)?.[1] // Our own sentence, said by the option's reader.
    const name = option.replace(/ .*/, '')
    if (allowed === '' && own !== undefined) return { ru: `${name}: ${own}`, en: `${name}: ${own}` }
    return {
      ru: `${name}: значение «${value}» не подходит${allowed === '' ? '' : `; можно: ${allowed}`}`,
      en: `${name}: the value "${value}" does not fit${allowed === '' ? '' : `; one of: ${allowed}`}`,
    }
  },
}
