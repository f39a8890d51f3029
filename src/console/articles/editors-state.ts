import { signal } from '@preact/signals'
import type { Language } from '../../kit/language.ts'
import { api, type BodyOf } from '../connection/api-client.ts'
import { language } from '../frame/language.ts'

const knowledge = api.knowledge
type Listed = BodyOf<typeof knowledge.articles.$get>
export type ListedArticle = Listed['articles'][number]
export type FileProblem = Listed['problems'][number]
export type FullArticle = BodyOf<(typeof knowledge.articles)[':language'][':id']['$get']>['article']
export type TriedOut = BodyOf<typeof knowledge.try.$get>
export type Gap = BodyOf<typeof knowledge.gaps.$get>['gaps'][number]
export type LearnedRow = BodyOf<typeof knowledge.learned.$get>['examples'][number]

/** How many days of figures the page looks at; kept while one walks through its sections. */
export const days = signal(30)
export const periods = [7, 30, 90, 365] as const

/** The try-out's question, so that it is still there after a look at an article. */
export const asked = signal('')
export const askedLanguage = signal<Language | null>(null)
export const askedOfAgents = signal(false)

export const languageAsked = (): Language => askedLanguage.value ?? language.value

export const articleHref = (language: string, id: string): string => `#/articles/${language}/${encodeURIComponent(id)}`
