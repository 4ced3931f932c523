import type { Session } from './options.ts'

/** Fewer files are checked before a reader would look. */
const fewest = 100
const step = 25

const clearLine = '\r\u001B[K'

/** One line on a terminal that says how far the work has come; nothing is left of it. */
export class Progress {
  private readonly all: number
  private readonly session: Session
  private isShown = false

  constructor(all: number, session: Session) {
    this.all = all
    this.session = session
  }

  show(done: number): void {
    const { world, language } = this.session
    if (!world.err.isTerminal || this.all < fewest || done % step !== 0) return
    world.err.write(`${clearLine}${language === 'ru' ? 'Проверяю' : 'Checking'} ${done}/${this.all}`)
    this.isShown = true
  }

  /** Before anything else is written. */
  clear(): void {
    if (this.isShown) this.session.world.err.write(clearLine)
    this.isShown = false
  }
}
