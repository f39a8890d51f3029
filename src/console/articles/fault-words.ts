import type { Language } from '../../kit/language.ts'
import { readSentences } from '../../kit/sentences.ts'
import { type Fault, faultText } from '../../knowledge/articles/fault.ts'
import { type FileProblem, problemText } from '../../knowledge/articles/file-problem.ts'
import en from '../../knowledge/articles/faults/en.ftl?raw'
import ru from '../../knowledge/articles/faults/ru.ftl?raw'
import uk from '../../knowledge/articles/faults/uk.ftl?raw'
import { language } from '../frame/language.ts'

const texts: Readonly<Record<Language, string>> = { ru, uk, en }
const faults = readSentences(texts)

/** What is worth a look, in the reader's language. */
export const sayFault = (fault: Fault): string => faultText(faults, fault, language.value)

/** What is wrong with a file, in the reader's language. */
export const sayProblem = (problem: FileProblem): string => problemText(faults, problem, language.value)
