import type { Language } from '../../kit/language.ts'
import { readSentences, type SentenceValues } from '../../kit/sentences.ts'
import { language } from '../frame/language.ts'
import en from './en.ftl?raw'
import ru from './ru.ftl?raw'
import uk from './uk.ftl?raw'

const texts: Readonly<Record<Language, string>> = { ru, uk, en }
const sentences = readSentences(texts)

/** The name of a sentence in the files beside this one; a test finds those that are not there. */
export type SentenceId = string

/** A sentence of the console in the reader's language; whoever shows it is drawn again when that changes. */
export const say = (id: SentenceId, values?: SentenceValues): string => sentences.say(language.value, id, values)

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
