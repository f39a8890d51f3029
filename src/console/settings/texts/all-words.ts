import { isChoice, type Pattern } from '../../../conversation/phrases/own/pattern.ts'
import type { Language } from '../../../kit/language.ts'
import { choiceName, keyWords } from './case-words.ts'

/** A phrase with each of its wordings, told by what it depends on: what was changed in one of them is seen. */
export const allWords = (pattern: Pattern, language: Language): string =>
  pattern
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if (!isChoice(piece)) return `{${piece.value}}`
      const wordings = piece.variants.map(
        (variant) => `${keyWords(variant.key, piece, language)}: ${allWords(variant.pattern, language).trim()}`,
      )
      return `[${choiceName(piece.on)} — ${wordings.join(' | ')}]`
    })
    .join('')
