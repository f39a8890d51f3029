import { computed } from '@preact/signals'
import type { Language } from '../../kit/language.ts'
import { language } from '../frame/language.ts'
import type { Widen } from '../frame/widen.ts'
import { wordsEn } from './words-en.ts'
import { wordsRu } from './words-ru.ts'

/** The same keys in every language, checked by the compiler. */
export type Words = Widen<typeof wordsRu>

const all: Readonly<Record<Language, Words>> = { ru: wordsRu, en: wordsEn }

export const words = computed(() => all[language.value])
