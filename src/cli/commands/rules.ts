import { everyProblem } from '../../catalogue/problems.ts'
import { reportRules, rulesJson } from '../../report/rules.ts'
import { type ExitCode, exit } from '../exit.ts'
import type { Session } from '../options.ts'
import { screenOf } from '../world.ts'

export interface RulesOptions {
  readonly format: 'pretty' | 'json'
}

/** Lists every rule there is. */
export function rules({ format }: RulesOptions, { world, language }: Session): ExitCode {
  const list =
    format === 'json' ? rulesJson(everyProblem, language) : reportRules(everyProblem, language, screenOf(world.out))
  world.out.write(list)
  return exit.done
}
