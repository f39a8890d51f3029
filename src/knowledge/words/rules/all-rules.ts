import {
  type AnyLanguage,
  type ArticleLanguage,
  articleLanguages,
  readingOrder,
  scriptOf,
} from '../../../kit/language.ts'
import { english } from './english/english.ts'
import type { Bridge, LanguageRules, Script } from './language-rules.ts'
import { russian } from './russian/russian.ts'
import { ukrainianInRussian } from './ukrainian/into-russian.ts'
import { ukrainian } from './ukrainian/ukrainian.ts'

/** Of each language that articles are written in. Where several could read a word, the first does. */
export const rulesOf: Readonly<Record<ArticleLanguage, LanguageRules>> = { ru: russian, en: english, uk: ukrainian }

export const allRules: readonly LanguageRules[] = Object.values(rulesOf)

/** By which a question is read that somebody asks in this language: its own, or those of the nearest that has some. */
export const rulesFor = (language: AnyLanguage): LanguageRules => rulesOf[readingOrder(language)[0]!]

/** Into which other languages of articles a question can be put; most languages are near to none. */
export const bridgesOf: Readonly<Record<ArticleLanguage, Readonly<Partial<Record<ArticleLanguage, Bridge>>>>> = {
  ru: {},
  en: {},
  uk: { ru: ukrainianInRussian },
}

/**
 * Of each other alphabet the first language that has it: it stands for what else people may have meant. The words of a
 * second one would only hide more slips, for it shares most of its letters and half of its short words with the first.
 */
export const foreignTo = (language: ArticleLanguage): readonly ArticleLanguage[] => {
  const others = articleLanguages.filter((each) => scriptOf(each) !== scriptOf(language))
  return others.filter((each, at) => others.findIndex((other) => scriptOf(other) === scriptOf(each)) === at)
}

/** What a question of this language may be typed in by mistake: its own script, or any where it has none of its own. */
export const scriptsBeside = ({ language, script }: LanguageRules): readonly Script[] =>
  script === null ? foreignTo(language).flatMap((other) => rulesOf[other].script ?? []) : [script]
