/** A run of letters (or `2fa`), lower case and with `е` for `ё`. */
export interface Word {
  readonly from: number
  readonly to: number
  readonly text: string
}

export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(/2f[aа](?!\p{L})|2фа(?!\p{L})|\p{L}+/giu)) {
    const lower = match[0].toLowerCase().replaceAll('ё', 'е')
    words.push({ from: match.index, to: match.index + match[0].length, text: lower })
  }
  return words
}

/** Index of the first word that ends after `position`; binary, so that a long text of keywords stays cheap. */
export function firstEndingAfter(words: readonly Word[], position: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.to ?? 0) > position) high = middle
    else low = middle + 1
  }
  return low
}
