import { dateTime, fullDate, timeThere } from '../time/format-time.ts'
import { now } from '../time/clock.ts'
import { formatNumber } from '../../incidents/number.ts'
import type { Conversation } from '../conversations/conversation.ts'
import { languageName } from '../frame/language-name.ts'
import { messengerName } from '../frame/messengers.tsx'
import { initials } from '../frame/nav.tsx'
import { say } from '../words/say.ts'
import { BlockForm } from './block-form.tsx'
import { KnownUser } from './known-user.tsx'
import { OwnDataMenu } from './own-data-menu.tsx'
import { UserName } from './user-name.tsx'
import { UserNotes } from './user-notes.tsx'

/** Who is writing: where, in what language, who that is by the directory, and what the desk remembers of them. */
export function UserCard({ conversation }: { readonly conversation: Conversation }) {
  const { user, channel } = conversation
  const { username, person, ratings, nameCorrected } = user
  return (
    <section>
      <div class="panel-user">
        <span class="avatar" aria-hidden="true">
          {initials(user.name ?? '?')}
        </span>
        <div>
          <UserName user={user} />
          <p>
            {messengerName(channel)}
            {username !== null && ` @${username}`}, {languageName(user.language)}
          </p>
          <p>
            {say('panel-since')} {fullDate(user.since)}
          </p>
          {nameCorrected !== null && (
            <p>{say('user-name-corrected', { who: nameCorrected.by, when: dateTime(nameCorrected.at, now.value) })}</p>
          )}
          <KnownUser user={user} />
          {person !== null && person.timeZone !== null && (
            <p>{say('user-time-there', { time: timeThere(now.value, person.timeZone) })}</p>
          )}
          {ratings.length > 0 && (
            <ul class="user-ratings" aria-label={say('user-ratings')}>
              {ratings.map(({ score, comment, at, incidentNumber }) => (
                <li key={`${at}`} title={comment ?? undefined}>
                  {say('user-rated', {
                    score,
                    number: incidentNumber === null ? '' : formatNumber(incidentNumber),
                    when: dateTime(at, now.value),
                  })}
                  {comment !== null && `: ${comment}`}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <UserNotes notes={user.notes} key={user.id} />
      <BlockForm user={user} key={`block-${user.id}`} />
      <OwnDataMenu user={user} key={`data-${user.id}`} />
    </section>
  )
}
