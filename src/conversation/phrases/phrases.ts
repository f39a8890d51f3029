import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Language } from '../../kit/language.ts'

/** Values put into a phrase. Dates and names come as finished words, so that a phrase never computes. */
export type PhraseValues = Readonly<Record<string, string | number>>

/** A text by its id, fixed into words only when it is stored for sending. */
type Phrase = { readonly phrase: string; readonly values?: PhraseValues }

/** Either a phrase or words that already are what they are: an article's title, a category's name. */
export type Wording = Phrase | { readonly text: string }

export interface Phrases {
  /** @throws when the phrase does not exist in that language: a bug, found by the phrases test, never by a user. */
  say(language: Language, phrase: string, values?: PhraseValues): string
  word(language: Language, wording: Wording): string
  ids(language: Language): readonly string[]
}

/** Reads one Fluent file per language (src/conversation/phrases/<language>.ftl). */
export function makePhrases(sources: Readonly<Record<Language, string>>): Phrases {
  const bundles = new Map(
    Object.entries(sources).map(([language, source]) => [language, readBundle(language, source)] as const),
  )

  function say(language: Language, phrase: string, values: PhraseValues = {}): string {
    const bundle = bundles.get(language)
    const pattern = bundle?.getMessage(phrase)?.value
    if (bundle === undefined || pattern === null || pattern === undefined) {
      throw new Error(`phrase ${phrase} is missing in ${language}.ftl`)
    }
    const errors: Error[] = []
    const text = bundle.formatPattern(pattern, values as Record<string, FluentVariable>, errors)
    if (errors[0] !== undefined) throw new Error(`phrase ${phrase} in ${language}.ftl: ${errors[0].message}`)
    return text
  }

  return {
    say,
    word: (language, wording) => ('text' in wording ? wording.text : say(language, wording.phrase, wording.values)),
    ids: (language) => [...(bundles.get(language)?._messages.keys() ?? [])],
  }
}

function readBundle(language: string, source: string): FluentBundle {
  // Isolation marks around values help mixed right-to-left text; in a messenger they show up as stray squares.
  const bundle = new FluentBundle(language, { useIsolating: false })
  const errors = bundle.addResource(new FluentResource(source))
  if (errors[0] !== undefined) throw new Error(`${language}.ftl: ${errors[0].message}`)
  return bundle
}
