import type { Language } from '../../kit/language.ts'
import { type SentenceId, sayKind } from '../words/say.ts'

const names = { ru: 'language-ru', en: 'language-en' } satisfies Record<Language, SentenceId>

/** In the reader's language; what it calls itself is in `aboutLanguage`. */
export const languageName = (language: string): string => sayKind(names, language as Language)
