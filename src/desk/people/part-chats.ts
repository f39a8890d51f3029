import type { Event } from '../../conversation/event.ts'
import { partedKey } from '../../conversation/people/linking.ts'
import type { Work } from '../work.ts'
import type { UserChat } from './people-ports.ts'

/** What this chat is linked with. */
export async function lookAtLinks(work: Work): Promise<Event> {
  const { conversation } = work
  const others = await otherChats(work)
  return { kind: 'links_found', messengers: titles(others, work), isProvedHere: conversation.person?.isHere === true }
}

/**
 * The chat gets a user of its own, with what was registered and proved in it; the others stay together and hear of it.
 * Only this conversation is under lock: nobody else's incidents move. @returns null when nothing was linked.
 */
export async function partChat(work: Work): Promise<Event | null> {
  const { unit, conversation, at } = work
  await unit.people.lockUser(conversation.userId)
  const others = await otherChats(work)
  if (others.length === 0) return null
  await unit.people.part(conversation)
  if (conversation.person?.isHere !== true) conversation.person = null
  for (const { conversationId } of others) unit.timers.set(conversationId, partedKey(conversation.channel), at)
  return { kind: 'unlinked', messenger: titles(others, work).join(', '), isHere: true }
}

export async function forgetProof({ unit, conversation }: Work): Promise<void> {
  await unit.people.lockUser(conversation.userId)
  await unit.people.forgetProof(conversation)
  conversation.person = null
}

const otherChats = async ({ unit, conversation }: Work): Promise<readonly UserChat[]> =>
  (await unit.people.chatsWith(conversation.id)).filter(({ conversationId }) => conversationId !== conversation.id)

const titles = (chats: readonly UserChat[], { context, conversation }: Work): readonly string[] =>
  chats.map(({ channel }) => context.titleOf(channel, conversation.state.language))
