import type { Language } from '../../../kit/language.ts'
import { readSentences, type SentenceValues } from '../../../kit/sentences.ts'
import { language } from '../../frame/language.ts'
import en from './en.ftl?raw'
import ru from './ru.ftl?raw'
import uk from './uk.ftl?raw'

const texts: Readonly<Record<Language, string>> = { ru, uk, en }
const sentences = readSentences(texts)

/** The name of a sentence in the files beside this one. */
export type SentenceId = string

/** A sentence of the preview messenger, which does not load the console's. */
export const say = (id: SentenceId, values?: SentenceValues): string => sentences.say(language.value, id, values)
