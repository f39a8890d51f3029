import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Mark } from '../../../figures/quality/score-sheet.ts'
import { second } from '../../../kit/time.ts'
import { me } from '../../access/session.ts'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { readStored, writeStored } from '../../frame/stored.ts'
import type { Content, Opened } from '../quality-kinds.ts'

/** Long enough not to send every letter, short enough to lose nothing that matters. */
const restMs = 0.6 * second
const againMs = 4 * second

type Kept = { readonly content: Content; readonly version: number }

const empty: Content = { marks: {}, comments: {}, comment: null }
const keyOf = (id: string): string => `review.${me.peek()?.id ?? ''}.${id}`

/** What the server has, or what this browser could not send any more over the very same draft. */
function beginning(id: string, mine: Opened['mine']): Kept {
  const stored: Kept =
    mine === null ? { content: empty, version: 0 } : { content: contentOf(mine), version: mine.version }
  const unsent = readStored<Kept | null>(keyOf(id), null)
  return unsent !== null && unsent.version === stored.version ? unsent : stored
}

const contentOf = ({ marks, comments, comment }: NonNullable<Opened['mine']>): Content => ({ marks, comments, comment })

/**
 * A review while it is written: each change is in this browser at once and at the server a moment later. What was refused
 * is said and stays as it is typed.
 */
export function useReviewDraft(id: string, mine: Opened['mine']) {
  const first = useRef(beginning(id, mine))
  const content = useSignal<Content>(first.current.content)
  const version = useRef(first.current.version)
  const state = useSignal<'kept' | 'typed' | 'refused'>('kept')
  const error = useSignal<ApiError | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const underway = useRef<Promise<void> | null>(null)
  const isOver = useRef(false)

  function change(next: Partial<Content>): void {
    content.value = { ...content.value, ...next }
    state.value = 'typed'
    writeStored(keyOf(id), { content: content.value, version: version.current })
    later(restMs)
  }
  function later(ms: number): void {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = setTimeout(() => void send(), ms)
  }

  /** One at a time: each is typed over the one before. */
  async function send(): Promise<void> {
    if (underway.current !== null || isOver.current || state.peek() === 'kept') return
    underway.current = put()
    await underway.current
    underway.current = null
    if (state.peek() === 'typed') later(restMs)
  }

  async function put(): Promise<void> {
    const sent = content.peek()
    const json = { ...sent, version: version.current }
    const answer = await ask(api.quality.transcripts[':id'].draft.$put({ param: { id }, json }))
    if (!answer.ok) {
      error.value = answer.error
      state.value = 'refused'
      // A secret stays nowhere, not in this browser either.
      if (answer.error.code === 'secret_in_text') writeStored(keyOf(id), null)
      if (answer.error.code === 'no_connection') later(againMs)
      return
    }
    version.current = answer.value.version
    error.value = null
    if (content.peek() === sent) {
      state.value = 'kept'
      writeStored(keyOf(id), null)
    } else writeStored(keyOf(id), { content: content.peek(), version: version.current })
  }

  /** @returns whether it is final now. */
  async function save(): Promise<boolean> {
    if (timer.current !== null) clearTimeout(timer.current)
    // A draft that is still on its way would be newer than what is saved.
    await underway.current
    isOver.current = true
    const json = { ...content.peek(), version: version.current }
    const answer = await ask(api.quality.transcripts[':id'].save.$post({ param: { id }, json }))
    isOver.current = answer.ok
    error.value = answer.ok ? null : answer.error
    state.value = answer.ok ? 'kept' : 'refused'
    if (answer.ok) writeStored(keyOf(id), null)
    return answer.ok
  }

  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current)
      void send()
    },
    [id],
  )
  return {
    content: content.value,
    state: state.value,
    error: error.value,
    mark: (criterionId: string, mark: Mark) => change({ marks: { ...content.peek().marks, [criterionId]: mark } }),
    commentOn: (criterionId: string, words: string) =>
      change({ comments: { ...content.peek().comments, [criterionId]: words } }),
    comment: (words: string) => change({ comment: words === '' ? null : words }),
    save,
    /** What another window has stays, what was typed here goes. */
    leaveUnsent: () => writeStored(keyOf(id), null),
  }
}
