import type { Language } from '../../../kit/language.ts'
import { english } from './english/english.ts'
import type { LanguageRules, Script } from './language-rules.ts'
import { russian } from './russian/russian.ts'
import { ukrainian } from './ukrainian/ukrainian.ts'

/** The languages that articles are written in and the bot speaks. */
export const rulesOf: Readonly<Record<Language, LanguageRules>> = { ru: russian, en: english }

/** And one in which people are polite to it, and which it could search as well. */
export const allRules: readonly LanguageRules[] = [...new Set([...Object.values(rulesOf), ukrainian])]

/** What a question of this language may be typed in by mistake: its own script, or any where it has none of its own. */
export const scriptsBeside = ({ script }: LanguageRules): readonly Script[] =>
  script === null ? Object.values(rulesOf).flatMap((other) => other.script ?? []) : [script]
