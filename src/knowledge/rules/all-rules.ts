import type { Language } from '../../kit/language.ts'
import { english } from './english.ts'
import type { LanguageRules, Script } from './language-rules.ts'
import { russian } from './russian.ts'

/** The languages articles are written in. */
export const rulesOf: Readonly<Record<Language, LanguageRules>> = { ru: russian, en: english }

export const allRules: readonly LanguageRules[] = Object.values(rulesOf)

/** What a question of this language may be typed in by mistake: its own script, or any where it has none of its own. */
export const scriptsBeside = ({ script }: LanguageRules): readonly Script[] =>
  script === null ? allRules.flatMap((other) => other.script ?? []) : [script]
