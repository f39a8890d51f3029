import type { Conversation } from '../conversations/conversation.ts'
import { conversationHref } from '../frame/route.ts'
import { messengerName } from '../frame/messengers.tsx'
import { fullDate } from '../time/format-time.ts'
import { say } from '../words/say.ts'

/** Who it is by the directory, and where else they write. */
export function KnownUser({ user }: { readonly user: Conversation['user'] }) {
  const { person, otherChats } = user
  const about = person === null ? [] : [person.department, person.class, person.timeZone].filter((one) => one !== null)
  return (
    <>
      {person !== null && (
        <p>
          {person.name}
          {about.length > 0 && `, ${about.join(', ')}`}
          {person.hasLeft && `, ${say('directory-left')}`}
        </p>
      )}
      {person !== null && <p class="known">{say('panel-phone-proved', { date: fullDate(person.provedAt) })}</p>}
      {otherChats.map(({ conversationId, channel }) => (
        <p key={conversationId}>
          <a href={conversationHref(conversationId, null)}>
            {say('panel-other-chat', { messenger: messengerName(channel) })}
          </a>
        </p>
      ))}
    </>
  )
}
