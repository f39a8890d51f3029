import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makePhrases, type Phrases } from '../conversation/phrases/phrases.ts'
import { byLanguage } from '../kit/language.ts'

/** The bot's sentences. `root`: the folder that holds `src`. */
export const readPhrases = (root: string): Phrases =>
  makePhrases(byLanguage((language) => readFileSync(join(root, `src/conversation/phrases/${language}.ftl`), 'utf8')))
