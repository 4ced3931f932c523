import type { Diagnostic } from '../diagnostic/diagnostic.ts'

/** The checked files in their order, each with what was found in it; then files that were only referred to. */
export function byFile(diagnostics: readonly Diagnostic[], files: readonly string[]): Map<string, Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>(files.map((file) => [file, []]))
  for (const diagnostic of diagnostics) {
    const { name } = diagnostic.place.source
    const others = found.get(name)
    if (others === undefined) found.set(name, [diagnostic])
    else others.push(diagnostic)
  }
  return found
}
