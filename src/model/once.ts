/** What several rules ask of a value, gathered when the first of them asks and forgotten with the value. */
export function once<Value extends object, Gathered>(gather: (value: Value) => Gathered): (value: Value) => Gathered {
  const known = new WeakMap<Value, { readonly gathered: Gathered }>()
  return (value) => {
    const found = known.get(value)
    if (found !== undefined) return found.gathered
    const gathered = gather(value)
    known.set(value, { gathered })
    return gathered
  }
}
