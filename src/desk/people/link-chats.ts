import type { Event } from '../../conversation/event.ts'
import { codeLifeMs, guessWindowMs, mostGuesses, whyNotLinked } from '../../people/linking.ts'
import { makeResting } from '../../kit/resting.ts'
import type { ConversationRecord } from '../conversations/conversation-ports.ts'
import type { DeskContext } from '../desk-context.ts'
import type { Advance } from '../road/advance.ts'
import type { Transactions, UnitOfWork } from '../unit-of-work.ts'
import type { Work } from '../work.ts'
import { newLinkCode } from './link-code.ts'
import type { WantedLink } from './people-ports.ts'

/** A code to be sent from another messenger of the same person. */
export async function makeLinkCode({ unit, conversation, at }: Work): Promise<Event> {
  const code = newLinkCode()
  await unit.people.newCode(conversation.id, code, at + codeLifeMs)
  return { kind: 'link_code_made', code }
}

/**
 * A code that was sent: an agent's from the console, or of another chat of this user. Wrong, used and expired ones are
 * told alike; after a few of them none is looked at for a while. @returns null when two chats are to be linked: both
 * hear of it.
 */
export async function enterCode(code: string, { unit, conversation, at }: Work): Promise<Event | null> {
  const typed = code.trim().toUpperCase()
  const guesses = await unit.people.guessesSince(conversation.id, at - guessWindowMs)
  if (guesses.length >= mostGuesses) {
    return { kind: 'link_refused', why: 'too_many', until: (guesses[0] ?? at) + guessWindowMs }
  }
  const agentName = await unit.notices.link(conversation.id, typed, at)
  if (agentName !== null) return { kind: 'agent_linked', agentName }
  const intoConversationId = await unit.people.useCode(typed, conversation.id, at)
  if (intoConversationId === null) {
    await unit.people.noteGuess(conversation.id, at)
    return { kind: 'agent_linked', agentName: null }
  }
  if (intoConversationId === conversation.id) return { kind: 'link_refused', why: 'own_chat', until: null }
  await unit.people.wantLink({ conversationId: conversation.id, intoConversationId, reason: 'code' }, at)
  return null
}

/**
 * Makes two chats one user's. Not where the code was sent but here, under the locks of all chats that are concerned, in
 * the order of their ids: two of them under one transaction would wait for each other. @returns whether there was one.
 */
export type CarryOutLinks = () => Promise<boolean>

export function makeCarryOutLinks(context: DeskContext, transactions: Transactions, advance: Advance): CarryOutLinks {
  const resting = makeResting()
  return async () => {
    let taken: string | null = null
    try {
      await transactions.run(async (unit) => {
        const link = await unit.people.dueLink(resting.ids(context.now()))
        taken = link?.id ?? null
        if (link !== null) await carryOut(link, unit)
      })
      if (taken !== null) resting.succeeded(taken)
    } catch (error) {
      if (taken === null) throw error
      // Another link was quicker: who is whose is looked at anew.
      if (error instanceof ChatsMoved) return true
      const failed = resting.failed(taken, context.now())
      context.log.error('two chats could not be linked', error, { link: taken, failed })
    }
    return taken !== null
  }

  async function carryOut(link: WantedLink, unit: UnitOfWork): Promise<void> {
    const { conversationId, intoConversationId, reason } = link
    await unit.people.endLink(link.id)
    const [here, there] = await lockBoth(unit, conversationId, intoConversationId)
    if (here === null || there === null) return
    const sides = new Map<string, Awaited<ReturnType<UnitOfWork['people']['lockUser']>>>()
    for (const id of inOrder([here.userId, there.userId])) sides.set(id, await unit.people.lockUser(id))
    const [from, into] = [sides.get(here.userId)!, sides.get(there.userId)!]
    const refusal = whyNotLinked(from, into)
    if (refusal !== null) {
      // A phone that was proved says nothing new then, and its proof has been told.
      if (reason === 'code') await tell(unit, here, link, { kind: 'link_refused', why: refusal, until: null })
      return
    }
    await unit.people.join(from.userId, into.userId)
    for (const [side, own, other] of [
      [here, from, there],
      [there, into, here],
    ] as const) {
      // Read again: it may have another user now.
      const conversation = await unit.conversations.lock(side.id)
      if (conversation === null) continue
      const language = own.isLanguageChosen ? null : (conversation.person?.language ?? null)
      const spoken = language ?? conversation.state.language
      await tell(unit, conversation, link, {
        kind: 'linked',
        messenger: context.titleOf(other.channel, spoken),
        language,
      })
    }
  }

  async function tell(
    unit: UnitOfWork,
    conversation: ConversationRecord,
    link: WantedLink,
    event: Event,
  ): Promise<void> {
    const [settings, at, eventId] = [context.settings(), context.now(), `link:${link.id}`]
    await advance({ context, unit, conversation, settings, at, eventId, isByUser: false }, event)
  }
}

/** Between looking whose chats they are and locking them, one more was linked. */
class ChatsMoved extends Error {}

/** The two chats, with all chats of the user that will be no more under lock. */
async function lockBoth(unit: UnitOfWork, conversationId: string, intoConversationId: string) {
  const wanted = async () =>
    inOrder([...(await unit.people.chatsWith(conversationId)).map((chat) => chat.conversationId), intoConversationId])
  const ids = await wanted()
  const locked = new Map<string, ConversationRecord | null>()
  for (const id of ids) locked.set(id, await unit.conversations.lock(id))
  if ((await wanted()).join() !== ids.join()) throw new ChatsMoved()
  return [locked.get(conversationId) ?? null, locked.get(intoConversationId) ?? null] as const
}

const inOrder = (ids: readonly string[]): readonly string[] =>
  [...new Set(ids)].toSorted((a, b) => Number(BigInt(a) - BigInt(b)))
