/**
 * A pure function of one word that keeps its results, for what is asked of each word that anybody writes: a look at a table and no
 * more. Emptied whole at `most` words, so that it cannot grow with what people type.
 */
export function rememberedWords<Told>(work: (word: string) => Told, most = 50_000): (word: string) => Told {
  const known = new Map<string, { readonly told: Told }>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found.told
    const told = work(word)
    if (known.size >= most) known.clear()
    known.set(word, { told })
    return told
  }
}
