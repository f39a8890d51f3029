import { type Corpus, type Field, fields, isExample, isPassage, wordsOfText } from './corpus.ts'

/** So many of an article's title and examples must name a thing for the article to be about it. */
const leastShare = 0.25
const leastTimes = 2

interface Passage {
  /** Stems that the question has nothing for. */
  readonly left: readonly string[]
  /** How many it has something for. */
  readonly shared: number
}

/** What an article says, seen from a question. */
interface Seen {
  readonly passages: readonly Passage[]
  /** Stems of the passages and tags. */
  readonly has: ReadonlySet<string>
  /** What its passages say is to be done. */
  readonly ownActs: ReadonlySet<string>
  /** What the article is about: things that its title or tags name and its passages over and over. */
  readonly topics: readonly string[]
}

/**
 * Whether a question puts another thing in the place of what an article is about: "I deleted a photo by accident" has all
 * words but one of "I deleted a file by accident". So it is when the question names a thing that the article does not
 * have, and either the article's own are all missing, or one sentence of it differs in nothing but its thing, or what the
 * two share is only the place. `kinOf`: a word's stem and what is said for it; `isTelling`: a stem that says something.
 */
export function isOfAnotherThing(
  corpus: Corpus,
  article: number,
  words: readonly string[],
  kinOf: (word: string) => readonly string[],
  isTelling: (stem: string) => boolean,
): boolean {
  const { rules, stem } = corpus
  const roles = rules.rolesOf(words)
  const isSaid = (word: string) => !rules.stopWords.has(word) && !rules.negations.has(word) && !rules.wishes.has(word)
  const asked = words
    .map((word, at) => ({ word, role: roles[at]!, kin: kinOf(word) }))
    .filter(({ word }) => isSaid(word))
  const things = asked.filter(({ role, word }) => role === 'thing' && isTelling(stem(word)) && !/\d/.test(word))
  const acts = asked.filter(({ role, word }) => role === 'act' && isTelling(stem(word)))
  if (things.length === 0 && acts.length === 0) return false
  const { passages, has, ownActs, topics } = seenFrom(corpus, article, asked, isSaid)
  const isStrange = ({ kin }: { readonly kin: readonly string[] }) => !kin.some((each) => has.has(each))
  const isAnotherAct = acts.length > 0 && acts.every(isStrange)
  /** In nothing but one of these. */
  const differsBy = ({ left }: Passage, these: ReadonlySet<string>) => {
    const telling = left.filter(isTelling)
    return telling.length === 1 && these.has(telling[0]!)
  }
  const isAnotherThing = things.some(isStrange)
  if (!isAnotherAct && !isAnotherThing) return false
  // An article that says all of it in few words is asked with a few more.
  if (passages.some(({ left, shared }) => shared > 1 && !left.some(isTelling))) return false
  if (isAnotherAct && passages.some((passage) => passage.shared > 1 && differsBy(passage, ownActs))) return true
  if (!isAnotherThing) return false
  const shared = asked.filter(({ kin }) => kin.some((each) => has.has(each)))
  if (shared.length > 0 && shared.every(({ role }) => role === 'place')) return true
  const named = new Set(asked.flatMap(({ kin }) => kin))
  const missing = topics.filter((topic) => !named.has(topic) && isTelling(topic))
  const ofThings = new Set(asked.filter(({ role }) => role === 'thing').flatMap(({ kin }) => kin))
  if (missing.length > 0 && !topics.some((topic) => ofThings.has(topic))) return true
  return passages.some((passage) => passage.shared > 0 && differsBy(passage, new Set(missing)))
}

function seenFrom(
  corpus: Corpus,
  article: number,
  asked: readonly { readonly word: string; readonly kin: readonly string[] }[],
  isSaid: (word: string) => boolean,
): Seen {
  const { rules, stem } = corpus
  const passages: Passage[] = []
  const has = new Set<string>()
  const ownActs = new Set<string>()
  const things = new Set<string>()
  const labels = new Set<string>()
  const times = new Map<string, number>()
  for (let text = corpus.firstText[article]!; text < corpus.firstText[article + 1]!; text++) {
    const field = corpus.fieldOf[text]!
    const words = wordsOfText(corpus, text)
    const stems = words.map(stem)
    for (const [at, role] of rules.rolesOf(words).entries()) {
      if (role === 'thing') things.add(stems[at]!)
      if (role === 'act' && !isBody(field)) ownActs.add(stems[at]!)
    }
    if (isBody(field)) continue
    for (const each of stems) has.add(each)
    if (!isExample(field)) for (const each of stems) labels.add(each)
    if (!isPassage(field)) continue
    const said = new Set(stems.filter((_, at) => isSaid(words[at]!)))
    // A word that stands there itself stands for itself alone: "room" is not "book" as well.
    const meant = new Set(asked.flatMap(({ word, kin }) => (said.has(stem(word)) ? [stem(word)] : kin)))
    const left = [...said].filter((each) => !meant.has(each))
    passages.push({ left, shared: said.size - left.length })
    for (const each of said) times.set(each, (times.get(each) ?? 0) + 1)
  }
  const least = Math.max(leastTimes, passages.length * leastShare)
  const isTopic = (each: string) => things.has(each) && labels.has(each) && times.get(each)! >= least
  return { passages, has, ownActs, topics: [...times.keys()].filter(isTopic) }
}

const body: Field = 'body'
const isBody = (field: number) => fields[field] === body
