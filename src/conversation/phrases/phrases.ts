import type { Language } from '../../kit/language.ts'
import { readSentences, type Sentences, type SentenceValues } from '../../kit/sentences.ts'

/** Values put into a phrase. */
export type PhraseValues = SentenceValues

/** A text by its id, fixed into words only when it is stored for sending. */
type Phrase = { readonly phrase: string; readonly values?: PhraseValues }

/** Either a phrase or words that already are what they are: an article's title, a category's name by language. */
export type Wording = Phrase | { readonly text: string } | { readonly byLanguage: Readonly<Record<Language, string>> }

/** The bot's sentences. */
export interface Phrases extends Sentences {
  word(language: Language, wording: Wording): string
}

/** Reads one Fluent text per language (src/conversation/phrases/<language>.ftl). */
export function makePhrases(texts: Readonly<Record<Language, string>>): Phrases {
  const sentences = readSentences(texts)
  const word = (language: Language, wording: Wording): string => {
    if ('text' in wording) return wording.text
    if ('byLanguage' in wording) return wording.byLanguage[language]
    return sentences.say(language, wording.phrase, wording.values)
  }
  return { ...sentences, word }
}
