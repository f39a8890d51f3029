import { randomInt } from 'node:crypto'
import { accept, refuse, type Result } from '../../kit/result.ts'

export type PasswordRefusal = 'too_short' | 'too_long' | 'too_common' | 'like_login'

const shortest = 10
const longest = 128
/** Fewer guesses than ten to this power a list of common words and patterns would find (zxcvbn's "very unguessable"): a word, a year and
 * a mark count for less, ten letters and digits drawn by lot for just as much. */
const fewestGuesses = 10
/** So much must be left of a password without its owner's names. */
const ownPart = 6

/** What is tried first at such a desk; the estimator's own list of forty thousand is English. */
const local =
  `пароль парол йцукен йцукенгшщз фыва фывапролдж ячсмить привет любовь солнышко админ администратор поддержка служба
  parol privet lubov solnyshko frontline servicedesk helpdesk support bank`.split(/\s+/)

const pairs = (from: readonly string[], to: readonly string[]): ReadonlyMap<string, string> =>
  new Map(from.map((letter, index) => [letter, to[index] ?? letter]))
const latinKeys = pairs(
  'й ц у к е н г ш щ з х ъ ф ы в а п р о л д ж э я ч с м и т ь б ю і ї є ґ'.split(' '),
  "q w e r t y u i o p [ ] a s d f g h j k l ; ' z x c v b n m , . s ] ' \\".split(' '),
)
const latinLetters = pairs(
  'а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я і ї є ґ'.split(' '),
  'a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i yi ye g'.split(' '),
)
const replaced = (text: string, by: ReadonlyMap<string, string>): string =>
  text.replaceAll(/./gsu, (letter) => by.get(letter) ?? letter)

/** The same keys, pressed with the other language switched on. */
const onLatinKeys = (text: string): string => replaced(text, latinKeys)
const inLatin = (text: string): string => replaced(text, latinLetters)

type Owner = { readonly login: string; readonly name: string }

/**
 * Length counts, composition does not (ASVS 6.2): no rule about digits or capitals, no forced change by age. What an
 * attacker tries first, in whichever layout it was typed, is refused, and what is made of the owner's own names.
 */
export async function checkPassword(
  password: string,
  owner: Owner = { login: '', name: '' },
): Promise<Result<null, PasswordRefusal>> {
  const { length } = password
  if (length < shortest) return refuse('too_short')
  if (length > longest) return refuse('too_long')
  const plain = password.toLowerCase()
  const own = namesOf(owner)
  const rest = own.reduce((left, word) => left.replaceAll(word, ''), plain)
  if (rest.length < plain.length && rest.length < ownPart) return refuse('like_login')
  const estimate = await makeEstimate()
  const isWeak = [password, onLatinKeys(plain)].some((typed) => estimate(typed, own) < fewestGuesses)
  if (!isWeak) return accept(null)
  return refuse(rest.length < plain.length ? 'like_login' : 'too_common')
}

/** Longest first, so that a name is taken out before a part of it. */
function namesOf({ login, name }: Owner): readonly string[] {
  const words = [login, ...login.split(/[^\p{L}\d]+/u), ...name.split(/[^\p{L}\d]+/u)]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 3)
  return [...new Set(words.flatMap((word) => [word, inLatin(word), onLatinKeys(word)]))].toSorted(
    (a, b) => b.length - a.length,
  )
}

/** Loaded when somebody chooses a password, which is seldom: its lists are a burden for a process that serves. */
async function makeEstimate(): Promise<(password: string, own: readonly string[]) => number> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const estimator = new ZxcvbnFactory({ dictionary: { ...dictionary, local }, graphs: adjacencyGraphs })
  return (password, own) => estimator.check(password, [...own]).guessesLog10
}

/** Without letters and digits that look alike on paper or in a chat. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four, easy to read out and to type: 79 bits. */
export function generatePassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}
