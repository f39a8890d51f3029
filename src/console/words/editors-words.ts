import { computed } from '@preact/signals'
import type { Language } from '../../kit/language.ts'
import { language } from '../frame/language.ts'
import type { Widen } from '../frame/widen.ts'
import { editorsWordsEn } from './editors-words-en.ts'
import { editorsWordsRu } from './editors-words-ru.ts'

/** The same keys in every language, checked by the compiler. */
export type EditorsWords = Widen<typeof editorsWordsRu>

const all: Readonly<Record<Language, EditorsWords>> = { ru: editorsWordsRu, en: editorsWordsEn }

export const editorsWords = computed(() => all[language.value])
