/**
 * A pure function of a word or a number that keeps its results, for what is asked over and over: a look at a table and no more.
 * Emptied whole at `most` of them, so that it cannot grow with what people type.
 */
export function rememberedUntilFull<Asked extends string | number, Told>(
  work: (asked: Asked) => Told,
  most = 50_000,
): (asked: Asked) => Told {
  const known = new Map<Asked, { readonly told: Told }>()
  return (asked) => {
    const found = known.get(asked)
    if (found !== undefined) return found.told
    const told = work(asked)
    if (known.size >= most) known.clear()
    known.set(asked, { told })
    return told
  }
}
