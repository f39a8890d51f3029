import { allRules } from '../words/rules/all-rules.ts'
import { normaliseText, wordsOf } from '../words/words.ts'
import { tellingWords } from './is-detail.ts'
import { stemmedWords } from './ways.ts'

const isFiller = stemmedWords(({ fillers }) => fillers)
const polite = new Set(allRules.flatMap(({ courtesies }) => courtesies.flatMap((each) => wordsOf(normaliseText(each)))))

/** Whether a text says what it is about: «у меня тут», «короче» and "so listen" do not yet. */
export function hasMatter(text: string): boolean {
  if (/\p{N}/u.test(text)) return true
  return tellingWords(text).some((word) => !isFiller(word) && !polite.has(word))
}
