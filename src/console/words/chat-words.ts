import { computed } from '@preact/signals'
import type { Language } from '../../kit/language.ts'
import { language } from '../frame/language.ts'
import type { Widen } from '../frame/widen.ts'
import { chatWordsEn } from './chat-words-en.ts'
import { chatWordsRu } from './chat-words-ru.ts'

/** The same keys in every language, checked by the compiler. */
export type ChatWords = Widen<typeof chatWordsRu>

const all: Readonly<Record<Language, ChatWords>> = { ru: chatWordsRu, en: chatWordsEn }

export const chatWords = computed(() => all[language.value])
