import type { Article } from './article.ts'
import { withoutCourtesies } from './courtesies.ts'
import type { LanguageRules } from './rules/language-rules.ts'
import { stem } from './stem.ts'
import { normaliseText, wordsOf } from './words.ts'

/** A short text that stands for an article: its title or one way of asking. */
export interface Passage {
  /** Number of the article in its index. */
  readonly article: number
  readonly kind: 'title' | 'question'
  readonly text: string
  readonly words: readonly string[]
  /** Equal for texts that say the same in another order, form or wrapping. */
  readonly gist: string
}

export function passagesOf(article: Article, number: number, rules: LanguageRules): readonly Passage[] {
  const passage = (kind: Passage['kind'], text: string): Passage => {
    const words = withoutCourtesies(wordsOf(normaliseText(text)))
    return { article: number, kind, text, words, gist: gistOf(words, rules) }
  }
  return [passage('title', article.title), ...article.questions.map((question) => passage('question', question))]
}

/** The stems of the telling words in alphabetical order; of all words where none is telling. */
export function gistOf(words: readonly string[], rules: LanguageRules): string {
  const telling = words.filter((word) => !rules.stopWords.has(word))
  return (telling.length > 0 ? telling : words).map(stem).sort().join(' ')
}
