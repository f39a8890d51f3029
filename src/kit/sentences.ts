import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Language } from './language.ts'

/** Values put into a sentence. Dates and names come as finished words, so that a sentence never computes. */
export type SentenceValues = Readonly<Record<string, string | number>>

/** Sentences by their ids, in every language. */
export interface Sentences {
  /** @throws when the sentence or one of its values is missing: a bug, found by the tests of the files, never by a reader. */
  say(language: Language, id: string, values?: SentenceValues): string
  ids(language: Language): readonly string[]
}

/** Reads one Fluent text (a file `<language>.ftl`) per language; nothing can be said in one that is not among them. */
export function readSentences(texts: Readonly<Partial<Record<Language, string>>>): Sentences {
  const bundles = new Map(Object.entries(texts).map(([language, text]) => [language, readBundle(language, text)]))

  function say(language: Language, id: string, values: SentenceValues = {}): string {
    const bundle = bundles.get(language)
    const pattern = bundle?.getMessage(id)?.value
    if (bundle === undefined || pattern === null || pattern === undefined) {
      throw new Error(`the sentence ${id} is missing in ${language}.ftl`)
    }
    const errors: Error[] = []
    const text = bundle.formatPattern(pattern, plainNumbers(values), errors)
    if (errors[0] !== undefined) throw new Error(`the sentence ${id} in ${language}.ftl: ${errors[0].message}`)
    return text
  }

  return { say, ids: (language) => [...(bundles.get(language)?._messages.keys() ?? [])] }
}

/** A line number or a limit is no sum of money: 4000 stays 4000. Plurals are chosen by the number as before. */
const plainNumbers = (values: SentenceValues): Record<string, FluentVariable> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? new FluentNumber(value, { useGrouping: false }) : value,
    ]),
  )

function readBundle(language: string, text: string): FluentBundle {
  // Isolation marks around values help mixed right-to-left text; in a messenger they show up as stray squares.
  const bundle = new FluentBundle(language, { useIsolating: false })
  const errors = bundle.addResource(new FluentResource(text))
  if (errors[0] !== undefined) throw new Error(`${language}.ftl: ${errors[0].message}`)
  return bundle
}
