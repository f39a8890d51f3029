import type { Language } from '../../kit/language.ts'
import { english } from './english.ts'
import type { LanguageRules } from './language-rules.ts'
import { russian } from './russian.ts'

export const rulesOf: Readonly<Record<Language, LanguageRules>> = { ru: russian, en: english }

export const allRules: readonly LanguageRules[] = Object.values(rulesOf)
