/** The one way to say "this cannot happen": a defect of the program, never of the author's file. */
export function bug(what: string): never {
  throw new Error(`defect: ${what}`)
}
