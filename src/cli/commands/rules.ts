import { catalogue } from '../../catalogue/catalogue.ts'
import { reportRules, rulesJson } from '../../report/rules.ts'
import { type ExitCode, exit } from '../exit.ts'
import type { Session } from '../options.ts'

export interface RulesOptions {
  readonly format: 'pretty' | 'json'
}

/** Lists every rule there is. */
export function rules({ format }: RulesOptions, { world, language }: Session): ExitCode {
  const problems = catalogue.map(({ problem }) => problem)
  world.out.write(format === 'json' ? rulesJson(problems, language) : reportRules(problems, language))
  return exit.done
}
