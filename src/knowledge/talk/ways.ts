import { atFirstUse } from '../../kit/functions/at-first-use.ts'
import { allRules } from '../words/rules/all-rules.ts'
import type { AnswerWords } from '../words/rules/answer-words.ts'
import { stemmerOf } from '../words/stem.ts'

type Ways = readonly (readonly string[])[]

/** The lists of answers in every language, with the stems of that language: people mix them. */
const answersOf = allRules.map((rules) => ({ stem: stemmerOf(rules), answers: rules.answers }))

/** Words of one list in every language, in this very form. */
export const exactWords = (list: (answers: AnswerWords) => readonly string[]): ReadonlySet<string> =>
  new Set(answersOf.flatMap(({ answers }) => list(answers)))

/** Words of one list in every language, by stem. */
export function stemmedWords(list: (answers: AnswerWords) => readonly string[]): (word: string) => boolean {
  const stems = atFirstUse(() =>
    answersOf.map(({ stem, answers }) => [stem, new Set(list(answers).map(stem))] as const),
  )
  return (word) => stems().some(([stem, words]) => words.has(stem(word)))
}

/** What some of the words of a text mean, and where they stand. */
export type Meant<Meaning extends string> = {
  readonly meaning: Meaning
  readonly from: number
  readonly length: number
}

/**
 * Finds ways to say things among words, the longest first, none of them overlapping: «не срочно» is found before
 * «срочно». Compared by stem, in each language.
 */
export function meanings<Meaning extends string>(
  lists: (answers: AnswerWords) => Readonly<Record<Meaning, Ways>>,
): (words: readonly string[]) => readonly Meant<Meaning>[] {
  const ways = atFirstUse(() =>
    answersOf
      .flatMap(({ stem, answers }) =>
        (Object.entries(lists(answers)) as [Meaning, Ways][]).flatMap(([meaning, said]) =>
          said.map((way) => ({ meaning, stem, way: way.map(stem) })),
        ),
      )
      .toSorted((a, b) => b.way.length - a.way.length),
  )
  return (words) => {
    const found: Meant<Meaning>[] = []
    const isTaken = words.map(() => false)
    for (const { meaning, stem, way } of ways()) {
      for (let from = 0; from + way.length <= words.length; from++) {
        const fits = way.every((part, next) => !isTaken[from + next] && stem(words[from + next]!) === part)
        if (!fits) continue
        isTaken.fill(true, from, from + way.length)
        found.push({ meaning, from, length: way.length })
      }
    }
    return found
  }
}

/** Whether a text has all the words of some way, anywhere and in any order. */
export function hasWay(list: (answers: AnswerWords) => Ways): (words: readonly string[]) => boolean {
  const ways = atFirstUse(() =>
    answersOf.map(({ stem, answers }) => ({ stem, ways: list(answers).map((way) => way.map(stem)) })),
  )
  return (words) =>
    ways().some(({ stem, ways: some }) => {
      const said = new Set(words.map(stem))
      return some.some((way) => way.every((part) => said.has(part)))
    })
}
