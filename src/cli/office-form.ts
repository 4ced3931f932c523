import { decide } from '../config/settings.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { withSettings } from '../diagnostic/settings.ts'
import type { Layout } from '../layout/layout.ts'
import { piecesOf } from '../layout/pieces.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { packedLimit } from '../office-form/limits.ts'
import type { RenderMeta } from '../render/meta.ts'
import type { Rendered } from '../render/renderer.ts'
import { reportOf } from '../report/report.ts'
import { countsOf } from '../report/summary.ts'
import type { Configurations } from './configuration.ts'
import { type ExitCode, exit } from './exit.ts'
import { broken, Failure } from './failure.ts'
import type { Session } from './options.ts'
import { readOwnBytes } from './read-bytes.ts'
import { reportContext } from './report-context.ts'
import { sayLine } from './speak.ts'
import { tellTight } from './tight-tables.ts'

/** The office's own form, checked; a form is filled once, so it is read anew for every roadmap. */
export interface OfficeForm {
  readonly code: ExitCode
  /** `name` is that of the roadmap in what is said. */
  fill(name: string, roadmap: Roadmap, layout: Layout, meta: RenderMeta): Promise<Rendered>
}

export async function openForm(
  path: string,
  { to, rule }: { readonly to: readonly string[] | undefined; readonly rule: readonly string[] },
  configurations: Configurations,
  session: Session,
): Promise<OfficeForm> {
  if (to !== undefined && !to.includes('docx')) throw formForNothing(path)
  const [{ placesIn, readForm }, { fillForm }] = await Promise.all([
    import('../office-form/form.ts'),
    import('../office-form/fill.ts'),
  ])
  const layers = configurations.layersFor(rule)(path)
  const tell = (diagnostics: readonly Diagnostic[]): ExitCode => {
    const told = withSettings(diagnostics, (problem) => decide(problem, layers).setting)
    const { world } = session
    const context = { ...reportContext(session, [path], world.err.width), color: session.errColor }
    for (const piece of reportOf('pretty', told, context)) world.err.write(piece)
    return countsOf(told).errors > 0 ? exit.findings : exit.done
  }
  const bytes = readFormFile(path)
  const open = () => {
    const form = readForm(path, bytes)
    if (!('source' in form)) throw broken(form)
    return form
  }
  const code = tell(open().diagnostics)
  if (code !== exit.done) sayLine(session.world.err, wrongForm[session.language](path))
  return {
    code,
    fill: async (name, roadmap, layout, meta) => {
      const form = open()
      const filled = await fillForm(form, { name, pieces: piecesOf(roadmap, placesIn(form)), layout }, meta)
      tell(filled.diagnostics)
      tellTight(filled.blocks, session)
      return { bytes: filled.bytes, ...(meta.code !== undefined && { leftOut: codeLeftOut }) }
    },
  }
}

const codeLeftOut = {
  ru: 'QR-код на своём бланке не ставится',
  en: "no QR code is set on the office's own form",
} as const

const wrongForm = {
  ru: (path: string) => `${path}: в бланке ошибки – исправьте их (или соберите как есть: --force)`,
  en: (path: string) => `${path}: there are errors in the form – mend them (or build with it as it is: --force)`,
} as const

function formForNothing(path: string): Failure {
  return new Failure({
    ru: `--template ${path}: бланк нужен только для docx, а он не собирается`,
    en: `--template ${path}: a form is for docx only, which is not built`,
  })
}

/** The bytes of a form; of one that is too large, only so many that it is known to be. */
export function readFormFile(path: string): Uint8Array {
  return readOwnBytes(path, packedLimit)
}
