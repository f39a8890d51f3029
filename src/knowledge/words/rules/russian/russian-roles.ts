import { listed, type Role } from '../language-rules.ts'

/** What stands behind one of these is where, for whom or with what; «о», «от» and «из» say what something is about. */
const ofPlaces = new Set(listed('в во на с со у при для по к ко за под над'))

/** Nouns that end as adjectives and verbs do. */
const nouns = /(?:ени|ани|аци|яци|ици)(?:е|я|ю|и|ей|ем|ям|ями|ях|й)$|ост(?:ь|и|ью)$/
/** Verbs, adjectives and adverbs by their ends; what else ends so («канал») is none for certain. */
const others = new RegExp(
  [
    '(?:ть|чь|шь|ай|[ийь]те|[аеиыоуя]л[аои]?|[аяеую](?:ет|ют|ем|ешь|ете)|[ияу]т|[уюаяе]ю)(?:ся|сь)?$',
    '(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ых|их|ым|им|ыми|ими|льн[аоы]|[вн]аш[аеиу]?|но|ко)$',
    '^.{1,4}[ую]$',
  ].join('|'),
)
const infinitives = /(?:[аеиоуыя]ть|сти|зти|чь)(?:ся)?$/
/** What is done with anything: these tell of no matter. */
const lightActs = new Set(
  listed(
    'делать сделать быть мочь смочь узнать понять получить получать сказать решить иметь хотеть начать стать найти посоветовать',
  ),
)
const shortest = 3

const isNoun = (word: string) =>
  word.length >= shortest && (/^[a-z]/.test(word) || nouns.test(word) || !others.test(word))

/** Without a dictionary the ends of words and what stands before them have to do. */
export function rolesInRussian(words: readonly string[]): readonly Role[] {
  return words.map((word, at) => {
    const isBehind = (back: number) => ofPlaces.has(words[at - back] ?? '')
    if (isBehind(1) || (isBehind(2) && !isNoun(words[at - 1]!))) return 'place'
    if (infinitives.test(word) && !lightActs.has(word)) return 'act'
    return isNoun(word) ? 'thing' : null
  })
}
