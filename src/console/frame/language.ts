import { effect, signal } from '@preact/signals'
import { type Language, languageFor, usualLanguage } from '../../kit/language.ts'

/** The browser's language until the reader's own is known. */
export const language = signal<Language>(languageFor(navigator.language, usualLanguage))

/** Said to the browser, too: a voice that reads the page aloud speaks that language. */
effect(() => {
  document.documentElement.lang = language.value
})

export const setLanguage = (next: Language): void => {
  language.value = next
}
