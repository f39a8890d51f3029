/** One spelling for all ways to type the same: small letters, ё as е, plain quotes, no stress marks. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[\u0300\u0301\u00AD\u200B-\u200F\u2060\uFE0F]/g, '')
}

/** The words of a text after `normaliseText`: letters and digits, with apostrophes inside ("can't"). */
export function wordsOf(normalised: string): string[] {
  return normalised.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []
}
