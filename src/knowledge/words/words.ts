import { allRules } from './rules/all-rules.ts'

const same = new Map(allRules.flatMap(({ sameLetters }) => Object.entries(sameLetters)))
const replaced = new RegExp(`[${[...same.keys()].join('')}]`, 'gu')

/** The letter that stands for this one, too: ё is typed as е. */
export const sameLetter = (letter: string): string => same.get(letter) ?? letter

/** Written together or with a hyphen (the first with a space, too), they are one word. */
const oneWord = /(?<!\p{L})(?:(wi|вай)[- ]|([eи])-)(?=(?:fi|mails?|фа[йяюе]м?|мейл)(?!\p{L}))/gu

/** One spelling for all ways to type the same: small letters, ё as е, plain quotes, no stress marks. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(replaced, sameLetter)
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/\p{M}|\p{Cf}/gu, '')
    .replace(oneWord, '$1$2')
}

/** The words of a text after `normaliseText`: letters and digits; apostrophes are dropped, as people drop them ("cant"). */
export function wordsOf(normalised: string): string[] {
  return (normalised.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []).map((word) => word.replaceAll("'", ''))
}
