const mostRemembered = 50_000

/** A pure function of one word that keeps its results; emptied whole, so that it cannot grow with what people type. */
export function rememberedWords(work: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const made = work(word)
    if (known.size >= mostRemembered) known.clear()
    known.set(word, made)
    return made
  }
}
