import { signal } from '@preact/signals'
import { type ApiError, api, ask } from '../../connection/api-client.ts'
import type { Action } from '../../conversations/conversation.ts'
import { serverNow } from '../../time/clock.ts'
import { refreshQueue, type Row } from '../queue.ts'
import { clearSelection } from './selection.ts'

/** What is done to each of many; made anew for each, by what is on the screen. */
export type Wish = {
  readonly toDo: (row: Row, incidentId: string) => Action
  /** Null where there is no way back for this one; absent: for none of them. */
  readonly toUndo?: (row: Row, incidentId: string) => Action | null
}

const undoForMs = 10_000

type Job = {
  readonly of: number
  readonly done: number
  readonly refused: readonly { readonly row: Row; readonly error: ApiError }[]
  readonly isUndo: boolean
  readonly isRunning: boolean
  /** Until when, and what takes it back, last first. */
  readonly undo: { readonly until: number; readonly steps: readonly Step[] } | null
}
type Step = { readonly row: Row; readonly action: Action }

/** The one that runs or ran last; null: nothing to be said of any. */
export const job = signal<Job | null>(null)

export function forgetJob(): void {
  job.value = null
}

/** One after the other, each by the same door as a click on its own card: what is refused there is refused here. */
async function run(steps: readonly Step[], isUndo: boolean): Promise<readonly Row[]> {
  const done: Row[] = []
  const refused: { row: Row; error: ApiError }[] = []
  const tell = (isRunning: boolean) => {
    job.value = { of: steps.length, done: done.length, refused: [...refused], isUndo, isRunning, undo: null }
  }
  tell(true)
  for (const { row, action } of steps) {
    const param = { id: row.conversationId }
    const answer = await ask(api.conversations[':id'].actions.$post({ param, json: action }))
    if (answer.ok) done.push(row)
    else refused.push({ row, error: answer.error })
    tell(true)
  }
  tell(false)
  void refreshQueue()
  return done
}

export async function carryOut(wish: Wish, rows: readonly Row[]): Promise<void> {
  const steps = rows.flatMap((row) =>
    row.incidentId === null ? [] : [{ row, action: wish.toDo(row, row.incidentId) }],
  )
  const done = await run(steps, false)
  clearSelection()
  const back = done.flatMap((row) => {
    const action = row.incidentId === null ? null : (wish.toUndo?.(row, row.incidentId) ?? null)
    return action === null ? [] : [{ row, action }]
  })
  const now = job.value
  if (now !== null && back.length > 0) {
    job.value = { ...now, undo: { until: serverNow() + undoForMs, steps: back.toReversed() } }
  }
}

export async function undo(): Promise<void> {
  const steps = job.value?.undo?.steps ?? []
  if (steps.length > 0) await run(steps, true)
}
