import type { Session } from './options.ts'

/** Fewer files are checked before a reader would look. */
const fewest = 100
const step = 25

const clearLine = '\r\u001B[K'

const said = {
  ru: (done: number, all: number, rate: number) =>
    `Проверяю ${done}/${all}${done === 0 ? '' : ` – ${Math.round(rate)} в секунду, осталось ${restOf(all - done, rate, 'с', 'мин')}`}`,
  en: (done: number, all: number, rate: number) =>
    `Checking ${done}/${all}${done === 0 ? '' : ` – ${Math.round(rate)} a second, ${restOf(all - done, rate, 's', 'min')} to go`}`,
} as const

function restOf(files: number, rate: number, second: string, minute: string): string {
  const seconds = Math.ceil(files / rate)
  return seconds < 90 ? `${seconds} ${second}` : `${Math.ceil(seconds / 60)} ${minute}`
}

/** One line on a terminal that says how far the work has come; nothing is left of it. */
export class Progress {
  private readonly all: number
  private readonly session: Session
  private shown = -1
  private isShown = false
  private readonly started = process.uptime()

  constructor(all: number, session: Session) {
    this.all = all
    this.session = session
  }

  show(done: number): void {
    const { world, language } = this.session
    const steps = Math.floor(done / step)
    if (!world.err.isTerminal || this.all < fewest || steps === this.shown) return
    this.shown = steps
    world.err.write(clearLine + said[language](done, this.all, this.rate(done)))
    this.isShown = true
  }

  /** Files in a second, so far. */
  private rate(done: number): number {
    return done / Math.max(process.uptime() - this.started, 0.001)
  }

  /** Before anything else is written. */
  clear(): void {
    if (this.isShown) this.session.world.err.write(clearLine)
    this.isShown = false
  }
}
