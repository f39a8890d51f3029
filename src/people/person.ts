import type { Language } from '../kit/language.ts'

/** What the directory says of one person; absent is null. `Words` are safe once they are protected. */
export type Entry<Words extends string = string> = {
  /** E.164: by it a person is known, here and in the messengers. */
  readonly phone: string
  readonly name: Words
  readonly department: Words | null
  /** A desk's own word: employee, manager, branch. */
  readonly class: Words | null
  readonly isVip: boolean
  readonly language: Language | null
  /** IANA. */
  readonly timeZone: string | null
  /** Works here no more: kept with all that was said, but proves nothing and counts for nothing. */
  readonly hasLeft: boolean
}

/** What a file says of one; a column that the file does not have says nothing, and what is known stays. */
export type Said<Words extends string = string> = Pick<Entry<Words>, 'phone' | 'name'> &
  Partial<Omit<Entry<Words>, 'phone' | 'name'>>

/** Of the fields that hold people's own words, how many UTF-16 units are kept. */
export const longestOf = { name: 100, department: 200, class: 60 } as const

/** What holds of somebody of whom nothing else is said. */
const nothingKnown = { department: null, class: null, isVip: false, language: null, timeZone: null, hasLeft: false }

/** The person after the file: what it says, over what was known. */
export const told = <Words extends string>(before: Entry<Words> | null, said: Said<Words>): Entry<Words> => ({
  ...nothingKnown,
  ...before,
  ...said,
})

export const isSame = (a: Entry, b: Entry): boolean =>
  (Object.keys(a) as (keyof Entry)[]).every((field) => a[field] === b[field])
