import { signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Language } from '../../kit/language.ts'
import { type Answer, api, type ApiError, type BodyOf } from '../connection/api-client.ts'
import { askUntilThere } from '../connection/ask-until-there.ts'
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

type Loaded<Value> = { readonly value: Value | null; readonly error: ApiError | null; readonly reload: () => void }

/** Asks once, and again for other `keys`; an answer that comes too late is left. */
export function useAnswer<Value>(ask: () => Promise<Answer<Value>>, keys: readonly unknown[]): Loaded<Value> {
  const value = useSignal<Value | null>(null)
  const error = useSignal<ApiError | null>(null)
  const turn = useSignal(0)
  useEffect(() => {
    let isLate = false
    const put = (answer: Answer<Value>) => {
      if (isLate) return
      error.value = answer.ok ? null : answer.error
      if (answer.ok) value.value = answer.value
    }
    void askUntilThere(ask, () => !isLate, put).then(put)
    return () => {
      isLate = true
    }
  }, [...keys, turn.value])
  return { value: value.value, error: error.value, reload: () => (turn.value += 1) }
}

export const articleHref = (language: string, id: string): string => `#/articles/${language}/${encodeURIComponent(id)}`
