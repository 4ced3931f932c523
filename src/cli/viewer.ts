/** Opens what was built in the program it belongs to: once in a run, so that a watch does not open it again and again. */
export class Viewer {
  private isDue: boolean

  constructor(isAsked: boolean) {
    this.isDue = isAsked
  }

  /** The page, where there is one among the files: it is made to be looked at. */
  async show(paths: readonly string[]): Promise<void> {
    const path = paths.find((each) => each.endsWith('.html')) ?? paths[0]
    if (!this.isDue || path === undefined) return
    this.isDue = false
    const { default: open } = await import('open')
    await open(path)
  }
}
