import { computed } from '@preact/signals'
import type { Language } from '../../kit/language.ts'
import { language } from '../frame/language.ts'
import { articleWordsEn } from './article-words-en.ts'
import { articleWordsRu } from './article-words-ru.ts'
import type { Widen } from '../frame/widen.ts'

/** The same keys in every language, checked by the compiler. */
export type ArticleWords = Widen<typeof articleWordsRu>

const all: Readonly<Record<Language, ArticleWords>> = { ru: articleWordsRu, en: articleWordsEn }

export const articleWords = computed(() => all[language.value])
