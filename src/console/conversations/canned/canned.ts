import { signal } from '@preact/signals'
import type { WordsBy } from '../../../incidents/macros/step.ts'
import { type Language, nearestOf } from '../../../kit/language.ts'
import { fillIn, type Values } from '../../../messaging/canned/template.ts'
import { type Findable, findCanned } from '../../../messaging/canned/find-canned.ts'
import { api, ask, type BodyOf } from '../../connection/api-client.ts'
import { sayKind } from '../../words/say.ts'
import { stepNames } from './step-words.ts'

type Listed = BodyOf<(typeof api)['canned-replies']['$get']>
export type Canned = Listed['replies'][number]
export type CannedList = Listed
export type Here = NonNullable<Listed['here']>

/** Those of the conversation on the screen; null until they have been read. */
export const canned = signal<(Listed & { readonly here: Here }) | null>(null)

export async function loadCanned(conversation: string, incident: string | null): Promise<void> {
  const query = { conversation, ...(incident === null ? {} : { incident }) }
  const answer = await ask(api['canned-replies'].$get({ query }))
  if (!answer.ok || answer.value.here === null) return
  canned.value = { ...answer.value, here: answer.value.here }
}

/** In the reader's language, or the nearest that there is. */
export const wordsFor = (words: WordsBy, reader: Language): string => nearestOf(words, reader) ?? ''

const textsOf = (words: WordsBy): readonly string[] => Object.values(words).flatMap((text) => text ?? [])

/** By the words typed, as `findCanned` orders them. */
export function searchCanned(replies: readonly Canned[], typed: string, suiting: readonly string[]): readonly Canned[] {
  const byId = new Map(replies.map((reply) => [reply.id, reply]))
  const findable = replies.map(({ id, titles, texts, steps, usedCount, lastUsedAt }): Findable => {
    // What it does is said beside it, and looked for by those words.
    const does = steps.map((step) => sayKind(stepNames, step.kind))
    return { id, titles: textsOf(titles), texts: [...textsOf(texts), ...does], usedCount, lastUsedAt }
  })
  return findCanned(findable, typed, suiting).flatMap(({ id }) => byId.get(id) ?? [])
}

/** Where a macro passes it on, the user reads of the group that gets it. */
export function valuesFor({ steps }: Canned, { groups }: CannedList, { values, language }: Here): Values {
  const passed = steps.find((step) => step.kind === 'pass_on')
  const group = groups.find(({ id }) => id === passed?.group)
  return group === undefined ? values : { ...values, group: group.title[language] }
}

/** What goes into the box. */
export const filledText = (reply: Canned, list: CannedList, here: Here): string =>
  fillIn(wordsFor(reply.texts, here.language), valuesFor(reply, list, here))
