import type { Language } from '../../kit/language.ts'
import { readSentences, type Sentences, type SentenceValues } from '../../kit/sentences.ts'
import { language } from '../frame/language.ts'

type Words = { readonly default: string }
/** Only the reader's language is loaded: the others are two thirds of all that this page is made of. */
const files: Readonly<Record<Language, () => Promise<Words>>> = {
  ru: () => import('./ru.ftl?raw'),
  uk: () => import('./uk.ftl?raw'),
  en: () => import('./en.ftl?raw'),
}
const loaded = new Map<Language, Sentences>()

/** To be awaited before anything is said in a language. */
export async function loadWords(next: Language): Promise<void> {
  if (loaded.has(next)) return
  loaded.set(next, readSentences({ [next]: (await files[next]()).default }))
}

/** The name of a sentence in the files beside this one; a test finds those that are not there. */
export type SentenceId = string

/** A sentence of the console in the reader's language; whoever shows it is drawn again when that changes. */
export function say(id: SentenceId, values?: SentenceValues): string {
  const sentences = loaded.get(language.value)
  if (sentences === undefined) throw new Error(`the words of ${language.value} are not loaded`)
  return sentences.say(language.value, id, values)
}

/**
 * The sentence of a kind, from a table that the compiler keeps complete. Only a server newer than this page, or a row
 * older than both, can name another one: its own word is shown then, and the browser reports it.
 */
export function sayKind<Kind extends string | number>(
  table: Readonly<Record<Kind, SentenceId>>,
  kind: Kind,
  values?: SentenceValues,
): string {
  if (Object.hasOwn(table, kind)) return say(table[kind], values)
  reportError(new Error(`no sentence for "${kind}"`))
  return String(kind)
}
