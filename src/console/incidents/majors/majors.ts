import { type Language, nearestOf } from '../../../kit/language.ts'
import { second } from '../../../kit/time.ts'
import type { api, BodyOf } from '../../connection/api-client.ts'

type Majors = BodyOf<(typeof api)['major-incidents']['$get']>
export type MajorRow = Majors['majors'][number]
export type MajorFound = BodyOf<(typeof api)['major-incidents'][':id']['$get']>
export type MajorUpdate = MajorFound['updates'][number]

/** A text in each language that has one. */
export type Texts = Partial<Record<Language, string>>

/** How many wait and what has arrived changes by itself. */
export const refreshEveryMs = 5 * second

/** In the reader's language, or the nearest that there is. */
export const inReaders = (texts: Readonly<Partial<Record<Language, string | undefined>>>, language: Language): string =>
  nearestOf(texts, language) ?? ''

/** What was written, without the languages that were left empty. */
export const written = (texts: Readonly<Partial<Record<Language, string | undefined>>>): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, words]) => (words ?? '').trim() !== '')) as Texts
