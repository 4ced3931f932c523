import { everyProblem } from '../catalogue/problems.ts'
import type { Compiled } from '../compile.ts'
import { decide } from '../config/settings.ts'
import { problemsOf } from '../diagnostic/as-data.ts'
import { countedEn, countedRu } from '../language/plural.ts'
import { Found } from '../report/found.ts'
import { sheavesOf } from '../report/sheaf.ts'
import { BaselineFile } from './baseline-file.ts'
import type { Checking, Outcome } from './checking.ts'
import type { FileCompiler } from './compile-file.ts'
import { compilerFor } from './compiler-for.ts'
import type { Configurations } from './configuration.ts'
import { Failure, refusalIn } from './failure.ts'
import type { Session } from './options.ts'
import { PackedTexts } from './packed-texts.ts'
import { Progress } from './progress.ts'
import { sayLine } from './speak.ts'

/** What asks for the roadmap itself, and not only for what was found in it before. */
export interface CheckingAnew extends Checking {
  readonly fix?: boolean
  readonly unsafe?: boolean
  readonly diff?: boolean
  readonly baseline?: string
  readonly updateBaseline?: boolean
}

/** Reads every file through, mends it where that was asked for, and passes by what a baseline knows. */
export async function checkAnew(
  paths: readonly string[],
  checking: CheckingAnew,
  configurations: Configurations,
  session: Session,
): Promise<Outcome> {
  const { baseline: path, updateBaseline, rule, stdinFilename, asked } = checking
  const compiler = compilerFor(checking, configurations, session.world)
  const baseline = path === undefined ? undefined : new BaselineFile(path, updateBaseline ?? false)
  const layersFor = configurations.layersFor(rule)
  const isOn = (name: string, path: string) =>
    everyProblem.some((problem) => problem.name === name && decide(problem, layersFor(path)).setting !== 'off')
  const found = new Found(new PackedTexts().put)
  const refused = new Map<string, Failure>()
  const progress = new Progress(paths.length, session)
  for (const [index, path] of paths.entries()) {
    progress.show(index)
    const compiled = await checkOne(path, compiler, checking, session, progress).catch(refusalIn)
    if (compiled instanceof Failure) refused.set(path, compiled)
    else {
      const { value, diagnostics, isWhole } = compiled
      const name = path === '-' ? (stdinFilename ?? path) : path
      const isSettled = (rule: string) => isWhole && isOn(rule, path)
      const shown = baseline?.shownOf(name, diagnostics, value, isSettled) ?? diagnostics
      found.add(sheavesOf(shown, asked), problemsOf(shown), index)
    }
  }
  progress.clear()
  baseline?.save()
  return { found, refused }
}

/** The findings of one file, after it was mended where that was asked for. */
async function checkOne(
  path: string,
  compiler: FileCompiler,
  { fix, unsafe, diff }: CheckingAnew,
  session: Session,
  progress: Progress,
): Promise<Compiled> {
  if (fix !== true && diff !== true) return compiler.compile(path)
  if (path === '-' && diff !== true)
    throw new Failure({
      ru: '--fix: стандартный ввод не исправить; назовите файл или возьмите --diff',
      en: '--fix: standard input cannot be mended; name a file or use --diff',
    })
  const source = await compiler.read(path)
  if ('problem' in source) return { value: undefined, diagnostics: [source], isWhole: false }
  const { mend } = await import('./mend.ts')
  const mended = mend(source, compiler, { unsafe: unsafe ?? false, diff: diff ?? false })
  if (mended.patch !== '' || mended.count > 0 || mended.left > 0) progress.clear()
  session.world.out.write(mended.patch)
  const say = (line: string) => sayLine(session.world.err, line)
  if (mended.count > 0 && diff !== true) say(mendedLine[session.language](path, mended.count))
  if (mended.left > 0) say(leftLine[session.language](path, mended.left))
  return mended.compiled
}

const mendedLine = {
  ru: (path: string, count: number) => `${path}: исправлено ${countedRu(count, ['место', 'места', 'мест'])}`,
  en: (path: string, count: number) => `${path}: ${countedEn(count, 'place')} mended`,
} as const

const leftLine = {
  ru: (path: string, count: number) =>
    `${path}: не исправлено ${countedRu(count, ['место', 'места', 'мест'])}: правка внесла бы ошибку, решите сами`,
  en: (path: string, count: number) => `${path}: ${countedEn(count, 'place')} left: the fix would bring an error`,
} as const
