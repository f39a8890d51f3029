import { allRules } from '../../words/rules/all-rules.ts'
import { stemmerOf } from '../../words/stem.ts'
import { normaliseText, wordsOf } from '../../words/words.ts'
import { exactWords } from '../ways.ts'

const nots = exactWords(({ corrects }) => corrects.not)
const buts = exactWords(({ corrects }) => corrects.but)

const stem = stemmerOf(allRules[0]!)

/** The stems of a text's words, each by the rules of its own letters. */
const stemsOf = (text: string): readonly string[] => wordsOf(normaliseText(text)).map(stem)

/**
 * «Не принтер а сканер», «нет, с понедельника»: what was summed up, put right. Where the wrong words stand in it they
 * are replaced, else the right ones are added. Null: the text corrects nothing.
 */
export function corrected(description: string, text: string): string | null {
  const trimmed = text.trim()
  const [first = ''] = wordsOf(normaliseText(trimmed))
  if (!nots.has(first)) return null
  const said = trimmed.replace(/^\s*[\p{L}']+[\s,.:;!–—-]*/u, '').trim()
  if (said === '') return null
  const parted = partedBy(said)
  if (parted === null) return `${description}\n${said}`
  const { wrong, right } = parted
  return replaced(description, wrong, right) ?? `${description}\n${right}`
}

/** «(не) принтер, а сканер». */
function partedBy(said: string): { readonly wrong: string; readonly right: string } | null {
  const words = said.split(/\s+/u)
  const at = words.findIndex((word, index) => index > 0 && buts.has(normaliseText(word).replace(/[^\p{L}]/gu, '')))
  if (at < 0 || at === words.length - 1) return null
  const bare = (part: readonly string[]) => part.join(' ').replace(/^[\s,.;:!–—-]+|[\s,;:!–—-]+$/gu, '')
  return { wrong: bare(words.slice(0, at)), right: bare(words.slice(at + 1)) }
}

/** Word by word and by stem: «принтер» is found in «принтера». Null where it does not stand there. */
function replaced(description: string, wrong: string, right: string): string | null {
  const sought = stemsOf(wrong)
  if (sought.length === 0) return null
  const words = [...description.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)]
  const stems = words.map(([word]) => stemsOf(word).join(' '))
  for (let at = 0; at + sought.length <= words.length; at++) {
    if (!sought.every((stem, next) => stems[at + next] === stem)) continue
    const from = words[at]!.index
    const last = words[at + sought.length - 1]!
    return `${description.slice(0, from)}${right}${description.slice(last.index + last[0].length)}`
  }
  return null
}
