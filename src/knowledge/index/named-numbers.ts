import { type Corpus, fields, isPassage, wordsOfText } from './corpus.ts'
import { rememberedUntilFull } from '../../kit/functions/remembered-until-full.ts'
import type { LanguageRules } from '../words/rules/language-rules.ts'
import type { Stem } from '../words/stem.ts'
import { normaliseText } from '../words/words.ts'

/** A number that is the name of something: 720 in "error 720", 3 and 12 in "python 3.12". */
interface NamedNumber {
  /** Stems of what it names, as it stands in the text, and what stands for that. */
  readonly heads: ReadonlySet<string>
  readonly parts: readonly string[]
  /** As likely a time or a span: «до 11». */
  readonly isPerhapsTime: boolean
}

interface SaidByArticle {
  readonly named: readonly NamedNumber[]
  readonly said: ReadonlySet<string>
}

/** Whether an article has the names that were asked for, has others in their places, or says nothing of them. */
type Naming = 'same' | 'other' | null

/** Of the names in a question, what an article says of them. Null: the question has none. */
export type Namings = ((article: number) => Naming) | null

/**
 * Reads the numbers of a language's questions and articles. An article on error 720 shares nearly all its words with a
 * question on error 619 and is no answer to it; what is an amount, a date or a count is no name and parts nothing.
 */
export function readsNumbers(corpus: Corpus): (words: readonly string[], text: string) => Namings {
  const reader = readerOf(corpus.rules, corpus.stem)

  /** Questions with numbers ask for the same few articles, each clause of a long one anew. */
  const saidBy = rememberedUntilFull(readArticle, mostRemembered)

  /** Names in the passages of an article, and all that it says anywhere. Few questions have a name: read when one asks. */
  function readArticle(article: number): SaidByArticle {
    const named: NamedNumber[] = []
    const said = new Set<string>()
    const { title, questions } = corpus.articles[article]!
    const written = [title, ...questions]
    const first = corpus.firstText[article]!
    for (let text = first; text < corpus.firstText[article + 1]!; text++) {
      const words = wordsOfText(corpus, text)
      const withDigits = words.filter((word) => /\d/.test(word))
      if (withDigits.length === 0) continue
      const isBody = fields[corpus.fieldOf[text]!] === 'body'
      for (const word of withDigits) if (!isBody || word.length >= shortestMention) said.add(plain(word))
      if (isPassage(corpus.fieldOf[text]!)) named.push(...reader(words, written[text - first] ?? '', nearest))
    }
    return { named, said }
  }

  return (words, text) => {
    const asked = /\d/.test(text) ? reader(words, text, farther) : []
    if (asked.length === 0) return null
    const known = new Map<number, Naming>()
    return (article) => {
      if (!known.has(article)) known.set(article, ofAll(asked, saidBy(article)))
      return known.get(article)!
    }
  }
}

/** One name of another is enough: whoever asks to go from 10 to 11 is not served with how to install 10. */
function ofAll(asked: readonly NamedNumber[], { named, said }: SaidByArticle): Naming {
  const namings = asked.map((name) => namingOf(name, named, said))
  if (namings.includes('other')) return 'other'
  return namings.includes('same') ? 'same' : null
}

function namingOf(asked: NamedNumber, named: readonly NamedNumber[], said: ReadonlySet<string>): Naming {
  const rivals = named.filter(
    (name) =>
      (sharesHead(asked, name) || areLikeCodes(asked, name)) && (!asked.isPerhapsTime || areAsLong(asked, name)),
  )
  if (rivals.some(({ parts }) => isWithin(asked.parts, parts) || isWithin(parts, asked.parts))) return 'same'
  // What an article only mentions, with its code in full, is not another's.
  return rivals.length === 0 || asked.parts.every((part) => said.has(part)) ? null : 'other'
}

const sharesHead = (left: NamedNumber, right: NamedNumber) => [...left.heads].some((head) => right.heads.has(head))

/** Shorter ones stand in a text for steps and counts. */
const shortestMention = 3
const mostRemembered = 500
/** «Обновить Windows до 11» is about no other than Windows 10, «впн лежит с 10» about no other error than 720. */
const areAsLong = ({ parts: [left] }: NamedNumber, { parts: [right] }: NamedNumber) => left!.length === right!.length

const shortestCode = 4

/** `0x80070005` and `0x80070020` are of one kind whatever is said around them. */
function areLikeCodes({ parts: [left] }: NamedNumber, { parts: [right] }: NamedNumber): boolean {
  const shape = (code: string) =>
    code.replace(/^0x[\da-f]+$/, (hex) => `0x${'9'.repeat(hex.length)}`).replace(/\d/g, '9')
  return left!.length >= shortestCode && /\p{L}/u.test(left!) && shape(left!) === shape(right!)
}

/** "Python 3" is asked about 3.12, too, and 10 about "10 and 11". */
const isWithin = (part: readonly string[], whole: readonly string[]) =>
  whole.some((_, at) => part.every((each, next) => whole[at + next] === each))

/** How far before a number its name may stand: people put words between, an editor's own words stand beside it. */
const [nearest, farther] = [1, 2]

/** Letters that look like Latin ones: `0х8` and «1C» are typed with either. */
const alike = new Map(Array.from('авекмнорстух', (letter, at) => [letter, 'abekmhopctyx'[at]!]))
const plain = (word: string) => Array.from(word, (letter) => alike.get(letter) ?? letter).join('')

/** Times, dates, money, shares and calls: numbers by the marks around them, which words have no more. */
const marked = [
  /\d{1,2}:\d{2}(?::\d{2})?/g,
  /(?<![\d.])\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?![\d.])/g,
  /\d{4}-\d{2}-\d{2}/g,
  /[$€₽£₴]\s?\d[\d.,]*(?:\s\d{3})*/g,
  /\d[\d.,]*(?:\s\d{3})*\s?[%$€₽£₴°]/g,
  /\+?\d[\d ()-]{8,}\d/g,
  /(?<!\d)\d{1,3}(?:[ ,]\d{3})+(?!\d)/g,
]

/** Amounts are round; so is no code that says itself that it is one. */
const leastAmount = 1_000
const roundTo = 100
/** Hours, days of a month. */
const mostOfTime = 31

/** So many things people count themselves. */
const mostCounted = 20
const behind = (head: string) => `> ${head}`

type Reader = (words: readonly string[], text: string, reach: number) => readonly NamedNumber[]

function readerOf({ numbers, stopWords, negations }: LanguageRules, stem: Stem): Reader {
  const measures = new Set(numbers.measures.map(stem))
  const before = new Set(numbers.before)
  /** What says itself that a number is a name, by any word of its group. */
  const kinds = new Map(numbers.named.flatMap((group) => group.map((word) => [stem(word), stem(group[0]!)])))
  const kindNames = new Set(kinds.values())
  const isHead = (word: string | undefined): word is string =>
    word !== undefined && !/\d/.test(word) && !stopWords.has(word) && !negations.has(word) && !measures.has(stem(word))

  return (typed, text, reach) => {
    const words = typed.flatMap(parted)
    const amounts = amountsIn(text)
    const found: { heads: Set<string>; parts: string[]; isPerhapsTime: boolean }[] = []
    let last = -2
    for (const [at, word] of words.entries()) {
      if (!/\d/.test(word) || amounts.has(word)) continue
      const heads = headsOf(words, at, reach)
      if (isAmount(words, at, heads)) continue
      const run = last === at - 1 ? found.at(-1) : undefined
      last = at
      if (run === undefined)
        found.push({ heads, parts: [plain(word)], isPerhapsTime: isPerhapsTime(word, words[at - 1]) })
      else {
        // «1С 8.3»: the first has letters and is what the others are numbers of.
        if (run.parts.every((part) => /\p{L}/u.test(part))) for (const part of run.parts.splice(0)) run.heads.add(part)
        run.parts.push(plain(word))
        for (const head of headsAfter(words, at)) run.heads.add(head)
      }
    }
    return found.filter(({ heads, parts }) => heads.size > 0 || parts.some((part) => /\p{L}/u.test(part)))
  }

  function headsOf(words: readonly string[], at: number, reach: number): Set<string> {
    const heads = headsAfter(words, at)
    let left = reach
    for (let place = at - 1; place >= 0 && left > 0; place--) {
      const word = words[place]!
      // «Windows 10 и 11»: both are of Windows; in «кабинет 305, принтер 1020» the second has a name of its own.
      if (/\d/.test(word) && left < reach) break
      if (!isHead(word)) continue
      heads.add(kinds.get(stem(word)) ?? stem(word))
      left--
    }
    return heads
  }

  /** «305 кабинет» is «кабинет 305», but «3 справки» are no «справка 3»: small numbers count, unless an article's do as well. */
  function headsAfter(words: readonly string[], at: number): Set<string> {
    const next = words[at + 1]
    if (!isHead(next)) return new Set()
    const head = kinds.get(stem(next)) ?? stem(next)
    return new Set(Number(words[at]) <= mostCounted ? [behind(head)] : [head, behind(head)])
  }

  function isAmount(words: readonly string[], at: number, heads: ReadonlySet<string>): boolean {
    const [word, next] = [words[at]!, words[at + 1]]
    if (next !== undefined && measures.has(stem(next))) return true
    if (!/^\d+$/.test(word)) return false
    const value = Number(word)
    const saysItself = [...heads].some((head) => kindNames.has(head))
    return value >= leastAmount && value % roundTo === 0 && !saysItself
  }

  function isPerhapsTime(word: string, previous = ''): boolean {
    return Number(word) <= mostOfTime && before.has(previous)
  }

  /** `windows11` and «2ндфл» are two words; «5гб» is an amount; `0x80070005` and «182н» are one. */
  function parted(word: string): readonly string[] {
    const parts = /^(\p{L}{2,})(\d+)$/u.exec(word) ?? /^(\d+)(\p{L}{2,})$/u.exec(word)
    if (parts !== null) return [parts[1]!, parts[2]!]
    const measured = /^(\d+)(\p{L})$/u.exec(word)
    return measured !== null && measures.has(stem(measured[2]!)) ? [measured[1]!, measured[2]!] : [word]
  }
}

/** As much of a complaint as is read of it. */
const mostCharacters = 1_200

function amountsIn(text: string): ReadonlySet<string> {
  const normalised = normaliseText(text.slice(0, mostCharacters))
  return new Set(marked.flatMap((mark) => normalised.match(mark) ?? []).flatMap((found) => found.match(/\d+/g) ?? []))
}
