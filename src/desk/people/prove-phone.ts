import type { Event } from '../../conversation/event.ts'
import { provesPhone } from '../../conversation/people/phone.ts'
import type { Media } from '../../messaging/inbound.ts'
import { normalisePhone } from '../../people/phone.ts'
import type { Work } from '../work.ts'
import { ownZone } from './known-facts.ts'
import type { KnownPerson } from './people-ports.ts'

type Shared = Extract<Event, { kind: 'phone_shared' }>

/**
 * A contact that proves its phone links the chat to the person of the directory; the number itself is kept nowhere but
 * there. @returns null for a contact like any other: it proves nothing, or was not asked for and is nobody's we know.
 */
export async function provePhone(work: Work, { contact }: Media): Promise<Shared | null> {
  const { unit, conversation, at } = work
  if (contact === undefined || contact.phone === null) return null
  const proof = provesPhone(conversation.state, contact, at)
  if (proof === 'no') return null
  const phone = normalisePhone(contact.phone)
  const person = phone.ok ? await unit.people.byPhone(phone.value) : null
  if (person === null) return proof === 'asked' ? shared('unknown') : null
  return await proveFor(person, work)
}

const shared = (outcome: Shared['outcome']): Shared => ({
  kind: 'phone_shared',
  outcome,
  name: '',
  language: null,
  hasZone: false,
})

async function proveFor(person: Omit<KnownPerson, 'isHere'>, work: Work): Promise<Shared> {
  const { unit, conversation, settings, at } = work
  const user = await unit.people.lockUser(conversation.userId)
  const chats = await unit.people.chatsWith(conversation.id)
  const isOther = chats.some(
    ({ conversationId, personId }) => conversationId !== conversation.id && personId !== null && personId !== person.id,
  )
  if (isOther) return shared('other_person')
  await unit.people.prove(conversation, person.id, at)
  conversation.person = { ...person, isHere: true }
  // One phone, one person: what they have in another messenger is theirs, too.
  const other = await unit.people.otherChatOf(person.id, conversation.userId)
  if (other !== null) {
    await unit.people.wantLink({ conversationId: conversation.id, intoConversationId: other, reason: 'phone' }, at)
  }
  return {
    kind: 'phone_shared',
    outcome: 'proved',
    name: person.name,
    language: user.isLanguageChosen ? null : person.language,
    hasZone: ownZone(person, settings.desk.zone) !== null,
  }
}
