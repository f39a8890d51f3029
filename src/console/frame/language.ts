import { signal } from '@preact/signals'
import { type Language, languageFor } from '../../kit/language.ts'

/** The browser's language until the reader's own is known. */
export const language = signal<Language>(languageFor(navigator.language, 'ru'))

export const setLanguage = (next: Language): void => {
  language.value = next
  document.documentElement.lang = next
}
