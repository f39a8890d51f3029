import type { AnyLanguage } from '../../kit/language.ts'
import { type SentenceId, sayKind } from '../words/say.ts'

const names = { ru: 'language-ru', uk: 'language-uk', en: 'language-en' } satisfies Record<AnyLanguage, SentenceId>

/** In the reader's language; what it calls itself is in `aboutLanguage`. */
export const languageName = (language: string): string => sayKind(names, language as AnyLanguage)
