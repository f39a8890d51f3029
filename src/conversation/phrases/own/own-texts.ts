import { type Language, languages } from '../../../kit/language.ts'
import { readSentences, type SentenceValues } from '../../../kit/sentences.ts'
import { inFile, readPattern } from './pattern.ts'

/** A desk's own wordings: Fluent values by language and phrase. */
export type OwnTexts = { readonly [Language_ in Language]?: Readonly<Record<string, string>> }

/** Says a phrase as the desk words it; null: it has no words of its own for it, or they do not fit these values. */
export type SayOwn = (language: Language, id: string, values: SentenceValues) => string | null

/** Own wordings, read once a version. `own` tells which there are now. */
export function sayOwn(own: () => { readonly version: number; readonly texts: OwnTexts }): SayOwn {
  let known: { readonly version: number; readonly say: SayOwn } | null = null
  return (language, id, values) => {
    const { version, texts } = own()
    if (known?.version !== version) known = { version, say: readOwn(texts) }
    return known.say(language, id, values)
  }
}

function readOwn(texts: OwnTexts): SayOwn {
  const usable = Object.fromEntries(languages.map((language) => [language, fileOf(texts[language] ?? {})] as const))
  const sentences = readSentences(usable)
  return (language, id, values) => {
    if (texts[language] === undefined || !Object.hasOwn(texts[language], id)) return null
    try {
      return sentences.say(language, id, values)
    } catch {
      // Written for values that are not told in this place: the shipped words are said, nobody gets none.
      return null
    }
  }
}

/** What cannot be read is left out: the settings name it, and the shipped words are said. */
const fileOf = (texts: Readonly<Record<string, string>>): string =>
  Object.entries(texts)
    .filter(([id, source]) => /^[a-z][\w-]*$/.test(id) && readPattern(source) !== null)
    .map(([id, source]) => inFile(id, source))
    .join('')
