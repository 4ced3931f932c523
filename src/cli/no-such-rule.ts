import { Failure } from './failure.ts'

/** What to say of the name of a rule that does not exist, and of those it may have been meant for. */
export function noSuchRule(name: string, near: readonly string[]): Failure {
  const meant = {
    ru: near.length === 0 ? '' : `, возможно, имелось в виду «${near.join('» или «')}»`,
    en: near.length === 0 ? '' : `, did you mean "${near.join('" or "')}"`,
  }
  return new Failure({
    ru: `правила «${name}» нет${meant.ru}; все правила: dorkarta rules`,
    en: `there is no rule "${name}"${meant.en}; all rules: dorkarta rules`,
  })
}
