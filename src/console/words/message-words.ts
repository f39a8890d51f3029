import { computed } from '@preact/signals'
import type { Language } from '../../kit/language.ts'
import { language } from '../frame/language.ts'
import { messageWordsEn } from './message-words-en.ts'
import { messageWordsRu } from './message-words-ru.ts'
import type { Widen } from '../frame/widen.ts'

/** The same keys in every language, checked by the compiler. */
export type MessageWords = Widen<typeof messageWordsRu>

const all: Readonly<Record<Language, MessageWords>> = { ru: messageWordsRu, en: messageWordsEn }

export const messageWords = computed(() => all[language.value])
