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

type Fits = (begun: string, word: string) => boolean
const begins: Fits = (begun, word) => word.startsWith(begun)

/** Whether every typed word begins one of these words, in one of the layouts; nothing typed begins everything. */
export const beginsWords = (typed: string, texts: readonly string[]): boolean =>
  typed.trim() === '' || shareOf(typed, texts, begins) === 1

/** Of the typed words those that fit one of these words, 0 to 1: in the layout in which most do. Shorter ones are not asked. */
function shareOf(typed: string, texts: readonly string[], fits: Fits, shortest = 1): number {
  const words = texts.flatMap((text) => wordsOf(fold(text)))
  const shares = readingsOf(typed).map((reading) => {
    const telling = reading.filter((begun) => begun.length >= shortest)
    const held = telling.filter((begun) => words.some((word) => fits(begun, word)))
    return telling.length === 0 ? 0 : held.length / telling.length
  })
  return Math.max(0, ...shares)
}

/**
 * Forms: «причины» of «причину», "screenshots" of "screenshot". Short words begin too much: «сбросили» on the other keys
 * is "c,hjcbkb", and a "c" begins something in every text.
 */
const isForm: Fits = (begun, word) => word.startsWith(begun) || isFormOf(begun, word) || isSameVerb(begun, word)

/** «ждать» and «ждём», «знать» and «знаем», «решить» and «решили»: too short to be told by their beginnings. */
const verbEnding = /(?:[аяеи](?:ть|л[аио]?|ем|ете)|[еи](?:м|т|те|шь)|[уюая]т|[ую])(?:ся|сь)?$/u
const isSameVerb = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((word) => word.replace(verbEnding, ''))
  return one === other && one !== a && other !== b && (one ?? '').length >= shortestRoot
}
const shortestRoot = 2

const fewestAlike = 4

/** The same for half of the longer one: enough for a list that is read at a glance, where a whole stemmer would weigh more. */
function isFormOf(a: string, b: string): boolean {
  let alike = 0
  while (alike < a.length && a[alike] === b[alike]) alike += 1
  return alike >= fewestAlike && alike * 2 >= Math.max(a.length, b.length)
}

/**
 * Those that hold what was typed: whatever holds most of it first, titles before texts, then what suits the user's question,
 * in the order it suits, then what is used most. Nothing typed leaves all of them; where nothing begins so, other forms of
 * the words are looked for, and half of them are enough.
 */
export function findCanned<Reply extends Findable>(
  replies: readonly Reply[],
  typed: string,
  suiting: readonly string[],
): readonly Reply[] {
  const places = new Map(suiting.map((id, at) => [id, at]))
  const placeOf = ({ id }: Reply): number => places.get(id) ?? suiting.length
  const isAnything = typed.trim() === ''
  const ranked = (fits: Fits, shortest: number) =>
    replies.map((reply) => ({
      reply,
      held: isAnything ? 1 : shareOf(typed, [...reply.titles, ...reply.texts], fits, shortest),
      inTitle: isAnything ? 1 : shareOf(typed, reply.titles, fits, shortest),
    }))
  const begun = ranked(begins, 1).filter(({ held }) => held === 1)
  const found = begun.length > 0 ? begun : ranked(isForm, fewestAlike).filter(({ held }) => held >= leastHeld)
  return found
    .toSorted(
      (a, b) =>
        b.held - a.held || b.inTitle - a.inTitle || placeOf(a.reply) - placeOf(b.reply) || byUse(a.reply, b.reply),
    )
    .map(({ reply }) => reply)
}

const leastHeld = 0.5

/** Most used first, then the one used last; new ones in the order they were made. */
const byUse = (a: Findable, b: Findable): number =>
  b.usedCount - a.usedCount || (b.lastUsedAt ?? 0) - (a.lastUsedAt ?? 0) || Number(a.id) - Number(b.id)
