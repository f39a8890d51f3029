import type { Language } from '../../kit/language.ts'
import { readSentences, type Sentences, type SentenceValues } from '../../kit/sentences.ts'
import type { SayOwn } from './own/own-texts.ts'

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

/** Reads one Fluent text per language (src/conversation/phrases/<language>.ftl). `own`: what the desk words itself comes first. */
export function makePhrases(texts: Readonly<Record<Language, string>>, own: SayOwn = () => null): Phrases {
  const sentences = readSentences(texts)
  const say: Phrases['say'] = (language, id, values = {}) =>
    own(language, id, values) ?? sentences.say(language, id, values)
  const word = (language: Language, wording: Wording): string => {
    if ('text' in wording) return wording.text
    if ('byLanguage' in wording) return wording.byLanguage[language]
    return say(language, wording.phrase, wording.values)
  }
  return { ...sentences, say, word }
}
