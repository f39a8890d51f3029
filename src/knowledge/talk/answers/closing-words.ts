import { allRules } from '../../words/rules/all-rules.ts'
import { wordsSaid } from '../../words/control-words.ts'
import { complains, isGoodNews, relapses, verdictOf } from '../verdict.ts'
import { isRelieved } from '../wishes/leaves.ts'
import { exactWords } from '../ways.ts'

const yes = new Set(allRules.flatMap(({ choosing }) => choosing.yes))
const negations = new Set(allRules.flatMap((rules) => [...rules.negations]))
const turns = new Set(allRules.flatMap(({ verdict }) => verdict.howevers))
const best = exactWords(({ scores }) => [...(scores[3] ?? []), ...(scores[4] ?? [])])
const notDone =
  /(?:^|\s)(?:вернит|верни|откройте|открой|поверніть|reopen|re-open|ничего не|нічого не|не восстанов|по[- ]прежнему|до сих пор|так и н[еи]|не-а|стало хуже|ещё хуже|worse)/iu

/**
 * What words under "is all well?" come to, where they say more than yes or no: «да, впн работает», «опять списали!!!»,
 * "still declined", «верните в работу». Null: they are about something else.
 */
export function closingWords(text: string): 'well' | 'not_well' | null {
  const words = wordsSaid(text)
  if (words.length === 0) return null
  if (words.length === 1 && (words[0] === 'не' || words[0] === 'ні')) return 'not_well'
  const isOver = /(?:^|\s)(?:больше|більше) не\s/iu.test(` ${text} `)
  const isDenied = !isOver && words.some((word) => negations.has(word))
  const startsWell = yes.has(words[0] ?? '') && !isDenied && !words.some((word) => turns.has(word))
  if (startsWell && !text.includes('?')) return 'well'
  if (!isDenied && words.length <= 3 && words.some((word) => best.has(word)) && !/\d/u.test(text)) return 'well'
  if (verdictOf(text) === 'helped' || isGoodNews(text)) return 'well'
  if (!isDenied && !notDone.test(text) && !relapses(text) && isRelieved(text)) return 'well'
  if (complains(text) || notDone.test(text)) return 'not_well'
  return relapses(text) || /(?:^|\s)(?:still|досі|все ещ[её]|всё ещ[её])\s/iu.test(`${text} `) ? 'not_well' : null
}
