import { normaliseText, wordsOf } from '../../words/words.ts'
import { hasWay } from '../ways.ts'

/** To life and limb, or to money and accounts: both are for people and cannot wait. */
export type Danger = 'people' | 'money'

/** A long letter tells of many things. */
const most = 600

const isToPeople = hasWay(({ dangers }) => dangers.people)
const isToMoney = hasWay(({ dangers }) => dangers.money)
const isOther = hasWay(({ dangers }) => dangers.unless)

/** «Меня взломали», "someone is in my account", «лифт застрял, я внутри». Null: nothing of the kind is said. */
export function dangerIn(text: string): Danger | null {
  const words = wordsOf(normaliseText(text.slice(0, most)))
  if (words.length < 1 || isOther(words)) return null
  if (isToPeople(words)) return 'people'
  return isToMoney(words) ? 'money' : null
}
