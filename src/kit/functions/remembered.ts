type Bounds = {
  /** How many texts are kept; what was not asked for longest goes first. */
  readonly most: number
  /** Longer texts, in UTF-16 units, are worked out each time: hardly anybody says the same at length. */
  readonly longest: number
}

/**
 * A pure function of a text that keeps its last results. For work that costs more than a look at a table and is asked for the
 * same few texts again and again.
 */
export function remembered<Told>(work: (text: string) => Told, { most, longest }: Bounds): (text: string) => Told {
  const known = new Map<string, { readonly told: Told }>()
  return (text) => {
    if (text.length > longest) return work(text)
    const found = known.get(text) ?? { told: work(text) }
    // A map keeps the order of its entries: whoever is asked for goes to the end.
    known.delete(text)
    known.set(text, found)
    if (known.size > most) {
      const [oldest] = known.keys()
      if (oldest !== undefined) known.delete(oldest)
    }
    return found.told
  }
}
