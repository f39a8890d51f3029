import { casesOf } from '../../../conversation/phrases/own/cases.ts'
import { isChoice, type Pattern } from '../../../conversation/phrases/own/pattern.ts'
import type { Language } from '../../../kit/language.ts'

/** A phrase as one recognises it in a list: the first way it comes out, with examples for its values, in one line. */
export function firstWords(pattern: Pattern, language: Language): string {
  const [first] = casesOf(pattern, language)
  if (first === undefined) return ''
  const said = (part: Pattern): string =>
    part
      .map((piece) => {
        if (typeof piece === 'string') return piece
        if (!isChoice(piece)) return String(first.values[piece.value] ?? `{${piece.value}}`)
        const key = first.chosen[piece.on]
        const variant = piece.variants.find((one) => one.key === key) ?? piece.variants.find(({ isUsual }) => isUsual)
        return variant === undefined ? '' : said(variant.pattern)
      })
      .join('')
  return said(pattern).replaceAll('**', '').replaceAll(/\s+/g, ' ').trim()
}
