import { signal } from '@preact/signals'
import { type Language, languageFor, usualLanguage } from '../../kit/language.ts'

/** The browser's language until the reader's own is known. */
export const language = signal<Language>(languageFor(navigator.language, usualLanguage))

export const setLanguage = (next: Language): void => {
  language.value = next
  document.documentElement.lang = next
}
