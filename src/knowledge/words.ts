/** One spelling for all ways to type the same: small letters, ё as е, plain quotes, no stress marks. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/\p{M}|\p{Cf}/gu, '')
}

/** The words of a text after `normaliseText`: letters and digits; apostrophes are dropped, as people drop them ("cant"). */
export function wordsOf(normalised: string): string[] {
  return (normalised.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []).map((word) => word.replaceAll("'", ''))
}
