import type { Setting } from '../diagnostic/diagnostic.ts'
import type { InBoth } from '../language/language.ts'

/** How severities are called for people. */
export const severityWords: InBoth<Record<Setting, string>> = {
  ru: { error: 'ошибка', warning: 'предупреждение', info: 'замечание', off: 'выключено' },
  en: { error: 'error', warning: 'warning', info: 'note', off: 'off' },
}
