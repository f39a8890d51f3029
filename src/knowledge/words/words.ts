import { allRules } from './rules/all-rules.ts'

const same = new Map(allRules.flatMap(({ sameLetters }) => Object.entries(sameLetters)))
const replaced = new RegExp(`[${[...same.keys()].join('')}]`, 'gu')

/** The letter that stands for this one, too: ё is typed as е. */
export const sameLetter = (letter: string): string => same.get(letter) ?? letter

/** Written together or with a hyphen (the first with a space, too), they are one word. */
const oneWord = /(?<!\p{L})(?:(wi|вай)[- ]|([eи])-)(?=(?:fi|mails?|фа[йяюе]м?|мейл)(?!\p{L}))/gu

/**
 * What nearly all texts are made of: ASCII, Cyrillic letters, the usual marks. For these the quick ways below are exact.
 * A loop, because an expression takes ten times as long.
 */
function isUsual(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80 || (unit >= 0x0400 && unit <= 0x0481) || (unit >= 0x048a && unit <= 0x052f)) continue
    if (unit === 0xa0 || unit === 0xab || unit === 0xbb || (unit >= 0x2010 && unit <= 0x2026)) continue
    return false
  }
  return true
}

const usualWord = /[\dA-Za-z\u0400-\u0481\u048a-\u052f]+(?:'[A-Za-z\u0400-\u0481\u048a-\u052f]+)*/g
const anyWord = /[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu

/** One spelling for all ways to type the same: small letters, ё as е, plain quotes, no stress marks. */
export function normaliseText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(replaced, sameLetter)
    .replace(/[’‘`´ʼ]/g, "'")
  return (isUsual(plain) ? plain : plain.replace(/[\p{M}\p{Cf}]/gu, '')).replace(oneWord, '$1$2')
}

/** The words of a text after `normaliseText`: letters and digits; apostrophes are dropped, as people drop them ("cant"). */
export function wordsOf(normalised: string): string[] {
  const words: string[] = normalised.match(isUsual(normalised) ? usualWord : anyWord) ?? []
  return normalised.includes("'") ? words.map((word) => word.replaceAll("'", '')) : words
}
