import type { Instant } from '../../kit/time.ts'

/** A canned reply as far as it is looked for. */
export type Findable = {
  readonly id: string
  /** In all languages. */
  readonly titles: readonly string[]
  readonly texts: readonly string[]
  readonly usedCount: number
  readonly lastUsedAt: Instant | null
}

/** The keys of a Latin keyboard, and what they give with the Russian layout on. The search has its own, with much more. */
export const latinKeys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
export const russianKeys = 'ёйцукенгшщзхъфывапролджэячсмитьбю'

const toRussian = new Map(Array.from(latinKeys, (key, at) => [key, russianKeys[at] ?? key]))
const toLatin = new Map(Array.from(russianKeys, (key, at) => [key, latinKeys[at] ?? key]))
const typedOn = (keys: ReadonlyMap<string, string>, text: string): string =>
  Array.from(text, (key) => keys.get(key) ?? key).join('')

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()
/** After the layout: ё is a key of its own. */
const wordsOf = (folded: string): readonly string[] => folded.replaceAll('ё', 'е').match(/[\p{L}\p{N}]+/gu) ?? []

/** What was typed, as it stands and as it was meant when the other layout was on. */
function readingsOf(typed: string): readonly (readonly string[])[] {
  const folded = fold(typed)
  return [folded, typedOn(toRussian, folded), typedOn(toLatin, folded)].map(wordsOf).filter((words) => words.length > 0)
}

/** Whether every typed word begins one of these words, in one of the layouts; nothing typed begins everything. */
export const beginsWords = (typed: string, texts: readonly string[]): boolean =>
  holds(typed, texts, (begun, word) => word.startsWith(begun), 1)

/**
 * Whether half of the typed words are forms of these: «причины» of «причину», "screenshots" of "screenshot". Short ones
 * begin too much: «сбросили» on the other keys is "c,hjcbkb", and a "c" begins something in every text.
 */
const isFormIn = (typed: string, texts: readonly string[]): boolean =>
  holds(typed, texts, (begun, word) => word.startsWith(begun) || isFormOf(begun, word), 0.5, fewestAlike)

function holds(
  typed: string,
  texts: readonly string[],
  fits: (begun: string, word: string) => boolean,
  leastShare: number,
  shortest = 1,
): boolean {
  if (typed.trim() === '') return true
  const words = texts.flatMap((text) => wordsOf(fold(text)))
  return readingsOf(typed).some((reading) => {
    const telling = reading.filter((begun) => begun.length >= shortest)
    const held = telling.filter((begun) => words.some((word) => fits(begun, word)))
    return held.length > 0 && held.length >= telling.length * leastShare
  })
}

const fewestAlike = 4

/** The same for half of the longer one: enough for a list that is read at a glance, where a whole stemmer would weigh more. */
function isFormOf(a: string, b: string): boolean {
  let alike = 0
  while (alike < a.length && a[alike] === b[alike]) alike += 1
  return alike >= fewestAlike && alike * 2 >= Math.max(a.length, b.length)
}

/**
 * Those that hold what was typed: titles before texts, then what suits the user's question, in the order it suits, then
 * what is used most. Nothing typed leaves all of them; where nothing begins so, other forms of the words are looked for.
 */
export function findCanned<Reply extends Findable>(
  replies: readonly Reply[],
  typed: string,
  suiting: readonly string[],
): readonly Reply[] {
  const places = new Map(suiting.map((id, at) => [id, at]))
  const placeOf = ({ id }: Reply): number => places.get(id) ?? suiting.length
  const found = (isIn: typeof beginsWords) => replies.filter(({ titles, texts }) => isIn(typed, [...titles, ...texts]))
  const begun = found(beginsWords)
  const isIn = begun.length > 0 ? beginsWords : isFormIn
  return (begun.length > 0 ? begun : found(isFormIn))
    .map((reply) => ({ reply, isInTitle: isIn(typed, reply.titles) }))
    .toSorted(
      (a, b) =>
        Number(b.isInTitle) - Number(a.isInTitle) || placeOf(a.reply) - placeOf(b.reply) || byUse(a.reply, b.reply),
    )
    .map(({ reply }) => reply)
}

/** Most used first, then the one used last; new ones in the order they were made. */
const byUse = (a: Findable, b: Findable): number =>
  b.usedCount - a.usedCount || (b.lastUsedAt ?? 0) - (a.lastUsedAt ?? 0) || Number(a.id) - Number(b.id)
