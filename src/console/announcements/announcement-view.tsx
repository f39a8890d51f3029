import type { ApiError } from '../connection/api-client.ts'
import { languages } from '../../kit/language.ts'
import { RichTextView } from '../conversations/messages/rich-text-view.tsx'
import { languageName } from '../frame/language-name.ts'
import { messengerName } from '../frame/messengers.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { say } from '../words/say.ts'
import { type Found, reasonOf } from './announcement-kinds.ts'
import { StatusMark, whenAndWho } from './announcement-row.tsx'
import { audienceInWords } from './audience-words.ts'
import { MoveButtons } from './move-buttons.tsx'
import { PageTitle } from './page-title.tsx'
import { Progress } from './progress.tsx'
import { Receipts } from './receipts.tsx'

type Props = {
  readonly found: Found
  readonly error: ApiError | null
  readonly reload: () => Promise<void>
}

/** One that is sent or about to be: what it says, to whom, how far it is, and who got it. */
export function AnnouncementView({ found, error, reload }: Props) {
  const { announcement, counts, outcomes, waitsUntil } = found
  const { texts, channels, audience, isUrgent, status } = announcement
  const reasons = outcomes.filter((one) => reasonOf(one) !== '')
  return (
    <main class="page announcements">
      <PageTitle on={announcement.id} title={say('announcement-one', { number: announcement.id })}>
        <StatusMark announcement={announcement} />
        {isUrgent && <span class="announcement-urgent">{say('announcement-is-urgent')}</span>}
      </PageTitle>
      <Refusal error={error} />
      <p class="hint">{whenAndWho(announcement, waitsUntil)}</p>
      <div class="announcement-how-far">
        <Progress announcement={announcement} counts={counts} waitsUntil={waitsUntil} />
        {reasons.length > 0 && (
          <ul class="announcement-reasons" aria-label={say('announcement-why-not')}>
            {reasons.map((one) => (
              <li key={`${one.state} ${one.why ?? ''} ${one.detail ?? ''}`}>
                {say('announcement-reason', { reason: reasonOf(one), count: one.count })}
              </li>
            ))}
          </ul>
        )}
      </div>
      <MoveButtons key={announcement.id} announcement={announcement} counts={counts} onDone={reload} />
      <dl class="facts">
        <dt>{say('announcement-to')}</dt>
        <dd>{announcement.articleId === null ? audienceInWords(audience) : say('announcement-to-askers')}</dd>
        <dt>{say('announcement-over')}</dt>
        <dd>{channels.map(messengerName).join(', ')}</dd>
        {languages.map((language) => {
          const text = texts[language]
          return text === undefined ? null : (
            <>
              <dt key={`${language}-name`}>{languageName(language)}</dt>
              <dd key={language} class="announcement-text" lang={language}>
                {announcement.articleId === null ? <RichTextView text={text} /> : text}
              </dd>
            </>
          )
        })}
      </dl>
      {counts.all > 0 && <Receipts id={announcement.id} counts={counts} isRunning={status === 'running'} />}
    </main>
  )
}
