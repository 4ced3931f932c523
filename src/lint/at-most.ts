import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Edit, Fix } from '../diagnostic/fix.ts'
import { pointerOf } from '../diagnostic/place.ts'
import { countedEn, countedRu } from '../language/plural.ts'

/** Findings of one rule in one text that are still read. */
const most = 20

/** The findings of a rule, of each text only so many; the last of them tells how many more there are and mends them too. */
export function atMost(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  if (diagnostics.length <= most) return [...diagnostics]
  const byText = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const { source, path } = diagnostic.place
    const text = `${source.name}\n${pointerOf(path)}`
    const same = byText.get(text)
    if (same === undefined) byText.set(text, [diagnostic])
    else same.push(diagnostic)
  }
  return [...byText.values()].flatMap((same) => {
    const last = same[most - 1]
    const more = same.slice(most)
    return last === undefined || more.length === 0 ? same : [...same.slice(0, most - 1), withMore(last, more)]
  })
}

function withMore(diagnostic: Diagnostic, more: readonly Diagnostic[]): Diagnostic {
  const { message, fix } = diagnostic
  return {
    ...diagnostic,
    message: {
      ru: `${message.ru}; в этом тексте ещё ${countedRu(more.length, ['такое место', 'таких места', 'таких мест'])}`,
      en: `${message.en}; ${countedEn(more.length, 'more place')} like it in this text`,
    },
    fix: fix && { ...fix, edits: editsOf([fix, ...more.flatMap((each) => each.fix ?? [])], fix.isSafe) },
  }
}

/** Fixes as safe as the first, none of them where another one is. */
function editsOf(fixes: readonly Fix[], isSafe: boolean): Edit[] {
  const edits = fixes.filter((fix) => fix.isSafe === isSafe).flatMap((fix) => fix.edits)
  let end = -1
  return edits
    .sort((a, b) => a.start - b.start)
    .filter((edit) => {
      if (edit.start <= end) return false
      end = edit.end
      return true
    })
}
