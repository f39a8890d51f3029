type LanguageFacts = {
  /** In itself: whoever looks for it reads no other. */
  readonly name: string
  /** Its letters, as Unicode calls them. */
  readonly script: 'Cyrillic' | 'Latin'
  /** For `Intl`: whose dates and numbers are written. */
  readonly locale: string
  /** Languages without words of their own whose readers are served in this one, as messengers call them. */
  readonly alsoFor: readonly string[]
}

const table = {
  ru: { name: 'Русский', script: 'Cyrillic', locale: 'ru', alsoFor: ['be', 'kk', 'uk'] },
  en: { name: 'English', script: 'Latin', locale: 'en-GB', alsoFor: [] },
} as const satisfies Readonly<Record<string, LanguageFacts>>

/**
 * Languages in which the bot and the console are complete. One more is one more line of the table: then the compiler
 * and the tests name all that has to be worded in it.
 */
export type Language = keyof typeof table

export const aboutLanguage: Readonly<Record<Language, LanguageFacts>> = table

/** In the order in which they are offered. */
export const languages = Object.keys(table) as readonly Language[]

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

const lettersOf = (script: LanguageFacts['script']): RegExp => new RegExp(`\\p{Script=${script}}`, 'gu')

/** Letters of the language's own script, counted. */
export const countOwnLetters = (text: string, language: Language): number =>
  text.match(lettersOf(aboutLanguage[language].script))?.length ?? 0
