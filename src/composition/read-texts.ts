import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makePhrases, type Phrases } from '../conversation/phrases/phrases.ts'
import { byLanguage, type Language } from '../kit/language.ts'
import { readSentences, type Sentences } from '../kit/sentences.ts'

/** The bot's sentences. `root`: the folder that holds `src`. */
export const readPhrases = (root: string): Phrases => makePhrases(textsIn(join(root, 'src/conversation/phrases')))

/** What can be wrong with files of the knowledge base, in sentences. */
export const readFaults = (root: string): Sentences =>
  readSentences(textsIn(join(root, 'src/knowledge/articles/faults')))

const textsIn = (folder: string): Readonly<Record<Language, string>> =>
  byLanguage((language) => readFileSync(join(folder, `${language}.ftl`), 'utf8'))
