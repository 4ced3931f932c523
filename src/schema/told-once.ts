import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type Path, type Place, pointerOf } from '../diagnostic/place.ts'
import { positionAt } from '../diagnostic/source.ts'
import { format } from '../format/format.ts'
import { itemBefore, type Node } from '../syntax/node.ts'

/** One mistake often upsets several rooms: what an earlier one has told, the later ones are not heard on. */

/** A dash without its space or a strange space before a key shifts the lines below: the cause is told, not the shift. */
export function unlessCaused(syntax: readonly Diagnostic[], shape: readonly Diagnostic[]): readonly Diagnostic[] {
  const causes = shape.filter(({ facts }) => facts['reason'] === 'dash' || facts['reason'] === 'space')
  const shifted = new Set(causes.map(({ place }) => lineOf(place) + 1))
  return syntax.filter(({ facts, place }) => facts['reason'] !== 'SHIFTED_KEY' || !shifted.has(lineOf(place)))
}

/** Where the YAML is broken, the shape around is guesswork: nothing is said of it, nor of what may be hidden. */
export function unlessBroken(
  shape: readonly Diagnostic[],
  syntax: readonly Diagnostic[],
  tree: Node,
): readonly Diagnostic[] {
  const broken = brokenPlaces(syntax)
  if (broken.length === 0) return shape
  // A line that has slipped to the right becomes a part of the one above it.
  const lines = new Set(broken.flatMap((place) => [lineOf(place), lineOf(place) - 1]))
  const items = syntax
    .flatMap(({ problem, facts, place: { start } }) => {
      const item = problem.name === 'yaml/syntax' ? itemBefore(tree, start) : undefined
      if (item === undefined) return []
      // A bracket that is not closed swallows the head of the item below.
      return facts['reason'] === 'UNCLOSED_BRACKET' ? [item.path, pathBelow(item.path)] : [item.path]
    })
    .map(pointerOf)
  return shape.filter(({ facts, place }) => {
    const pointer = pointerOf(place.path)
    const isNear = items.some((item) => pointer.startsWith(`${item}/`))
    return facts['reason'] !== 'required' && !lines.has(lineOf(place)) && !isNear
  })
}

/** The path of the next item of a list. */
function pathBelow(path: Path): Path {
  return [...path.slice(0, -1), Number(path.at(-1)) + 1]
}

/**
 * Where something is mistyped or unreadable, nothing else is missing there: a mistake is told once. What is missing is
 * looked for in the event or section itself, so mistakes in the lists inside it do not count.
 */
export function unlessTold(
  judged: readonly Diagnostic[],
  told: readonly Diagnostic[],
  tree: Node,
): readonly Diagnostic[] {
  const shape = told.filter(({ problem }) => problem.name === 'schema/invalid').map(({ place }) => holderOf(place.path))
  const broken = brokenPlaces(told)
  const items = broken.flatMap(({ start }) => itemBefore(tree, start) ?? []).map(({ path }) => path)
  const spoken = new Set([...shape, ...items].map(pointerOf))
  // Which columns there are is unknown without the layout, and so is what they lack.
  const isGuess = told.some(({ problem }) => problem.name === 'structure/unknown-layout')
  const isTold = ({ place }: Diagnostic) =>
    isGuess ||
    spoken.has(pointerOf(holderOf(place.path))) ||
    broken.some((each) => Math.abs(lineOf(each) - lineOf(place)) <= 3)
  const isMissing = ({ problem }: Diagnostic) =>
    /\/(?:missing|missing-result|empty-section|no-events)$/.test(problem.name)
  return judged.filter((each) => !isMissing(each) || !isTold(each))
}

/** The innermost item of a list that a path leads through and that holds keys: an event, a section. */
function holderOf(path: Path): Path {
  const keys = path.slice(0, -1)
  const last = keys.findLastIndex((step, index) => typeof step === 'number' && holders.has(String(keys[index - 1])))
  return keys.slice(0, last + 1)
}

/** The keys whose lists hold what can lack something. */
const holders = new Set(
  ['events', 'sections', 'indicators'].flatMap((name) => [name, format.roadmap.fields[name as 'events'].ru]),
)

function brokenPlaces(diagnostics: readonly Diagnostic[]): Place[] {
  return diagnostics.filter(({ problem }) => problem.name === 'yaml/syntax').map(({ place }) => place)
}

function lineOf({ source, start }: Place): number {
  return positionAt(source, start).line
}
