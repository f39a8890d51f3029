import type { Event } from '../../../conversation/event.ts'
import { second } from '../../../kit/time.ts'
import type { DeskContext } from '../../desk-context.ts'
import type { Transactions } from '../../unit-of-work.ts'
import type { Work } from '../../work.ts'

/** Time for "it is coming" to arrive before what it says comes. */
const afterWordsMs = 5 * second

export async function wantData({ unit, conversation, at }: Work): Promise<Event> {
  const { id: conversationId, userId } = conversation
  await unit.people.wantData({ userId, conversationId, kind: 'export', by: null }, at, at)
  return { kind: 'data_wanted' }
}

export async function lookBeforeForgetting({ unit, conversation }: Work): Promise<Event> {
  return { kind: 'forgetting_looked_at', open: await unit.people.openIncidents(conversation.userId) }
}

/** Carried out a moment later by `carry-out-data-requests.ts`, so that the answer to it still finds its chat. */
export async function forgetMe(work: Work): Promise<Event> {
  const { unit, conversation, at } = work
  const { id: conversationId, userId } = conversation
  await unit.people.lockUser(userId)
  const looked = await lookBeforeForgetting(work)
  if (looked.kind === 'forgetting_looked_at' && looked.open > 0) return looked
  await unit.people.wantData({ userId, conversationId, kind: 'erasure', by: null }, at, at + afterWordsMs)
  return { kind: 'forgetting' }
}

/** For whoever asks by letter or phone: an admin wants it erased. @returns why not. */
export type EraseForUser = (userId: string, agentId: string) => Promise<'asked' | 'user_unknown' | 'requests_open'>

export const makeEraseForUser =
  ({ now }: Pick<DeskContext, 'now'>, transactions: Transactions): EraseForUser =>
  (userId, agentId) =>
    transactions.run(async ({ people }) => {
      const conversationId = await people.chatOf(userId)
      if (conversationId === null) return 'user_unknown'
      await people.lockUser(userId)
      if ((await people.openIncidents(userId)) > 0) return 'requests_open'
      const at = now()
      await people.wantData({ userId, conversationId, kind: 'erasure', by: agentId }, at, at)
      return 'asked'
    })
