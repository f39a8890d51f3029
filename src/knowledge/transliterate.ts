/** Readings of Latin spellings, the usual one first; longer spellings are tried before shorter ones. */
const readings: Readonly<Record<string, readonly string[]>> = {
  shch: ['щ'],
  sch: ['щ', 'сч'],
  sh: ['ш'],
  ch: ['ч'],
  zh: ['ж'],
  kh: ['х'],
  ts: ['ц', 'тс'],
  ya: ['я'],
  ja: ['я'],
  ia: ['ия', 'я'],
  yu: ['ю'],
  ju: ['ю'],
  iu: ['ию', 'ю'],
  yo: ['е', 'йо'],
  jo: ['е'],
  ye: ['е'],
  je: ['е'],
  iy: ['ий'],
  ij: ['ий'],
  yj: ['ый'],
  yy: ['ый'],
  a: ['а'],
  b: ['б'],
  v: ['в'],
  w: ['в', 'ш'],
  g: ['г'],
  d: ['д', 'дь'],
  e: ['е', 'э'],
  z: ['з'],
  i: ['и', 'й'],
  j: ['й', 'ж'],
  y: ['ы', 'й', 'у'],
  k: ['к'],
  l: ['л', 'ль'],
  m: ['м'],
  n: ['н', 'нь'],
  o: ['о'],
  p: ['п'],
  r: ['р', 'рь'],
  s: ['с'],
  t: ['т', 'ть'],
  u: ['у', 'ю'],
  f: ['ф'],
  h: ['х'],
  c: ['ц', 'к', 'с'],
  x: ['х', 'кс'],
  q: ['к', 'я'],
  '4': ['ч'],
  '6': ['ш'],
  "'": ['ь'],
}

const mostSpellings = 48
const mostUnusual = 2

/**
 * Cyrillic words that a Latin spelling may stand for, the likeliest first (`parol` gives «парол», «пароль», ...).
 * Empty for words with letters that no spelling has. Expects a normalised word.
 */
export function cyrillicSpellings(word: string): readonly string[] {
  if (word.length > 24 || !/^[a-z46']*[a-z][a-z46']*$/.test(word)) return []
  const found = new Set<string>()
  // By growing number of unusual readings: the first that the vocabulary knows is then the likeliest.
  for (let unusual = 0; unusual <= mostUnusual && found.size < mostSpellings; unusual++)
    spell(word, 0, '', unusual, found)
  return [...found]
}

function spell(word: string, at: number, sofar: string, unusual: number, found: Set<string>): void {
  if (found.size >= mostSpellings) return
  if (at >= word.length) {
    if (unusual === 0) found.add(sofar)
    return
  }
  for (let length = Math.min(4, word.length - at); length > 0; length--) {
    const options = readings[word.slice(at, at + length)]
    if (options === undefined) continue
    options.forEach((option, rank) => {
      if (rank <= unusual) spell(word, at + length, sofar + option, unusual - Math.min(rank, 1), found)
    })
    return
  }
}

const latin: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('абвгдезийклмнопрстуфхыэ', (letter, at) => [letter, 'abvgdeziyklmnoprstufhye'[at]!]),
)
const latinPairs: Readonly<Record<string, string>> = {
  ж: 'zh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ю: 'yu',
  я: 'ya',
  ь: '',
  ъ: '',
}

/** A Cyrillic spelling of a Latin word, letter by letter: «впн» is `vpn`. Expects a normalised word. */
export function latinSpelling(word: string): string {
  return Array.from(word, (letter) => latin[letter] ?? latinPairs[letter] ?? letter).join('')
}
