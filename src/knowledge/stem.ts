import snowball from 'snowball-stemmers'

const russian = snowball.newStemmer('russian')
const english = snowball.newStemmer('english')

const remembered = new Map<string, string>()
const mostRemembered = 50_000

/** Snowball stem of a normalised word, by its alphabet: Russian for Cyrillic, English for Latin. */
export function stem(word: string): string {
  const known = remembered.get(word)
  if (known !== undefined) return known
  const stemmed = stemByAlphabet(word)
  // A cache of a pure function; emptied whole, so that it cannot grow with what people type.
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(word, stemmed)
  return stemmed
}

function stemByAlphabet(word: string): string {
  if (/^[а-я]+$/.test(word)) return russian.stem(word)
  if (/^[a-z]+$/.test(word)) return english.stem(word)
  return word
}
