import { irregularForms } from './english-irregular.ts'
import { listed, type Role } from '../language-rules.ts'

/** Behind these comes a noun, maybe with something before it. */
const determiners = new Set(
  listed(
    'a an the my our your his her their its this that these those some any no another every each from about for of',
  ),
)
const ofPlaces = new Set(listed('in on at with by into onto under'))
/** Words that end it. */
const ends = new Set(
  listed(`
    and are as be been but by can could did do does has have he how i if is it me not or she so than then there they to was
    we were what when where which who why will with would you am im please cant wont dont doesnt isnt cannot didnt never
  `),
)
const askers = new Set(['i', 'we'])
const modals = new Set(listed('do can may could should must'))
const wanting = new Set(listed('how want need like way possible allowed'))
/** What is done with anything: these tell of no matter. */
const lightActs = new Set(listed('do get be have make know find tell say use go see give take need want'))
const mostInOne = 3
const isVerb = (word: string) => irregularForms.has(word) || /(?:ed|ing)$/.test(word)

/** Without a dictionary the little words before a noun have to do: "a photo", "my old phone", "in the meeting room". */
export function rolesInEnglish(words: readonly string[]): readonly Role[] {
  const roles: Role[] = words.map(() => null)
  for (const [at, word] of words.entries()) if (isAct(words, at) && !lightActs.has(word)) roles[at] = 'act'
  let isPlace = false
  for (const [at, word] of words.entries()) {
    const begins = determiners.has(word) || ofPlaces.has(word)
    isPlace = ofPlaces.has(word) || (isPlace && begins)
    if (!begins || isBetween(words[at + 1])) continue
    let to = at + 1
    while (to < words.length && to <= at + mostInOne && !isBetween(words[to])) to++
    if (isPlace) roles.fill('place', at + 1, to)
    else if (to > at + 1) roles[headOf(words, at + 1, to)] = 'thing'
    isPlace = false
  }
  return roles
}

/** "How do I …", "may we …", "to …". */
const isAct = (words: readonly string[], at: number): boolean =>
  words[at - 1] === 'to'
    ? words[at - 2] !== undefined && wanting.has(words[at - 2]!)
    : askers.has(words[at - 1] ?? '') && modals.has(words[at - 2] ?? '')

const isBetween = (word: string | undefined) =>
  word === undefined || determiners.has(word) || ofPlaces.has(word) || ends.has(word)

/** Of two the second, unless that says what happened to the first; of more nobody knows where the noun ends. */
const headOf = (words: readonly string[], from: number, to: number): number =>
  to - from === 2 && !isVerb(words[to - 1]!) ? from + 1 : from
