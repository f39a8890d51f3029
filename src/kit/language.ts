type Script = 'Cyrillic' | 'Latin'

type LanguageFacts = {
  /** In itself: whoever looks for it reads no other. */
  readonly name: string
  /** Its letters, as Unicode calls them. */
  readonly script: Script
  /** For `Intl`: whose dates and numbers are written. */
  readonly locale: string
  /** Languages without words of their own whose readers are served in this one, as messengers call them. */
  readonly alsoFor: readonly string[]
  /** In which languages its readers are shown articles, the best first; in which a title, too, that has none in their own. */
  readonly reads: readonly [ArticleLanguage, ...ArticleLanguage[]]
}

/** Of the languages articles may be written in, the letters. */
const written = { ru: 'Cyrillic', uk: 'Cyrillic', en: 'Latin' } as const satisfies Readonly<Record<string, Script>>

/**
 * Languages that articles may be written in: those whose questions the search can read. A base has articles in some of
 * them, and lacks nothing in the others. Another list than the spoken ones: to speak a language takes sentences, to
 * search it takes rules, and neither has to wait for the other.
 */
export type ArticleLanguage = keyof typeof written

const table = {
  ru: { name: 'Русский', script: 'Cyrillic', locale: 'ru', alsoFor: ['be', 'kk'], reads: ['ru', 'uk', 'en'] },
  uk: { name: 'Українська', script: 'Cyrillic', locale: 'uk', alsoFor: [], reads: ['uk', 'ru', 'en'] },
  en: { name: 'English', script: 'Latin', locale: 'en-GB', alsoFor: [], reads: ['en', 'ru', 'uk'] },
} as const satisfies Readonly<Record<string, LanguageFacts>>

/**
 * Languages in which the bot and the console are complete. One more is one more line of the table: then the compiler
 * and the tests name all that has to be worded in it.
 */
export type Language = keyof typeof table

/** Of either list. */
export type AnyLanguage = keyof (typeof table & typeof written)

export const aboutLanguage: Readonly<Record<Language, LanguageFacts>> = table

/** In the order in which they are offered. */
export const languages = Object.keys(table) as readonly Language[]

export const articleLanguages = Object.keys(written) as readonly ArticleLanguage[]

/** Where nothing is configured and nobody has said anything. */
export const usualLanguage: Language = 'ru'

/**
 * The language a messenger's code asks for: an exact match first, then the one its readers are served
 * in, else English; `fallback` only where the messenger says nothing.
 */
export function languageFor(code: string | undefined, fallback: Language): Language {
  const primary = code?.toLowerCase().split(/[-_]/)[0]
  if (primary === undefined || primary === '') return fallback
  const own = languages.find((each) => each === primary)
  return own ?? languages.find((each) => aboutLanguage[each].alsoFor.includes(primary)) ?? 'en'
}

/** The same made for each language. */
export const byLanguage = <Value>(make: (language: Language) => Value): Readonly<Record<Language, Value>> =>
  Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, Value>

const isSpoken = (language: AnyLanguage): language is Language => Object.hasOwn(table, language)

/** All languages of articles, those first that a reader of this language is shown first. */
export function readingOrder(language: AnyLanguage): readonly ArticleLanguage[] {
  const first = isSpoken(language) ? aboutLanguage[language].reads : [language]
  return [...new Set([...first, ...articleLanguages])]
}

/** Who is shown an article of this language first: in whose sentences it is tried out. */
export const readerOf = (language: ArticleLanguage): Language =>
  languages.toSorted((a, b) => readingOrder(a).indexOf(language) - readingOrder(b).indexOf(language))[0]!

/** What there is in a language, or in the nearest one for its readers; undefined where there is nothing at all. */
export function nearestOf<Value>(
  by: Readonly<Partial<Record<AnyLanguage, Value>>>,
  language: Language,
): Value | undefined {
  const order = [language, ...readingOrder(language), ...languages]
  return order.map((each) => by[each]).find((value) => value !== undefined)
}

const lettersOf = (script: Script): RegExp => new RegExp(`\\p{Script=${script}}`, 'gu')

export const scriptOf = (language: AnyLanguage): Script =>
  isSpoken(language) ? aboutLanguage[language].script : written[language]

/** Letters of the language's own script, counted. */
export const countOwnLetters = (text: string, language: AnyLanguage): number =>
  text.match(lettersOf(scriptOf(language)))?.length ?? 0
