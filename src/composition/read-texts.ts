import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SayOwn } from '../conversation/phrases/own/own-texts.ts'
import { readShipped, type Shipped } from '../conversation/phrases/own/shipped.ts'
import { makePhrases, type Phrases } from '../conversation/phrases/phrases.ts'
import { byLanguage, type Language } from '../kit/language.ts'
import { readSentences, type Sentences } from '../kit/sentences.ts'

/** The bot's sentences. `root`: the folder that holds `src`; `own`: what the desk words itself. */
export const readPhrases = (root: string, own?: SayOwn): Phrases => makePhrases(textsIn(phrasesIn(root)), own)

/** The same as what they are made of, for those who word them anew. */
export const readShippedPhrases = (root: string): Shipped => readShipped(textsIn(phrasesIn(root)))

const phrasesIn = (root: string): string => join(root, 'src/conversation/phrases')

/** What can be wrong with files of the knowledge base, in sentences. */
export const readFaults = (root: string): Sentences =>
  readSentences(textsIn(join(root, 'src/knowledge/articles/faults')))

const textsIn = (folder: string): Readonly<Record<Language, string>> =>
  byLanguage((language) => readFileSync(join(folder, `${language}.ftl`), 'utf8'))
