import { useSignal } from '@preact/signals'
import type { Language } from '../../../kit/language.ts'
import { useAnswer } from '../../connection/use-answer.ts'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { language } from '../../frame/language.ts'
import { messengerName } from '../../frame/messengers.tsx'
import { go } from '../../frame/route.ts'
import { now } from '../../time/clock.ts'
import { spoken } from '../../time/format-time.ts'
import { say } from '../../words/say.ts'
import type { Announcement } from '../announcement-kinds.ts'
import { audienceInWords } from '../audience-words.ts'
import { PageTitle } from '../page-title.tsx'
import { told } from '../told.ts'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { useChecked, useSize } from './checked.ts'
import { formOf, isInTime } from './form-state.ts'
import { Previews } from './previews.tsx'
import { SizeLine } from './size-line.tsx'
import { QuietHint } from './time-fields.tsx'

type Props = { readonly announcement: Announcement; readonly onReload: () => void }

/** The last look: what goes out, to how many, and when. Only here it is sent. */
export function ConfirmPage({ announcement, onReload }: Props) {
  const reader = useSignal<Language>(language.value)
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
  const form = formOf(announcement)
  const size = useSize(form)
  const checked = useChecked(form, reader.value)
  const { value: choices } = useAnswer(() => ask(api.announcements.audience.$get()), [])
  const { id, version, status, startsAt, isUrgent, channels, audience } = announcement
  const isLater = isInTime(form)
  const count = size.isCurrent ? (size.value?.size ?? null) : null

  async function start(): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    const json = { move: 'start' as const, version }
    const answer = await ask(api.announcements[':id'].moves.$post({ param: { id }, json }))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    const isWaiting = answer.value.announcement.status === 'scheduled'
    told.value = { on: id, words: isWaiting ? say('announcement-told-scheduled') : say('announcement-told-sent') }
    go(`#/announcements/${id}`)
  }

  return (
    <main class="page announcements">
      <PageTitle on={id} title={say('announcement-confirm')} />
      <div class="announcement-columns">
        <div class="announcement-confirm">
          <dl class="facts">
            <dt>{say('announcement-to')}</dt>
            <dd>
              {audienceInWords(audience)}
              <SizeLine size={size} />
            </dd>
            <dt>{say('announcement-over')}</dt>
            <dd>{channels.map(messengerName).join(', ')}</dd>
            <dt>{say('announcement-when')}</dt>
            <dd>
              {isLater && startsAt !== null ? spoken(startsAt, now.value) : say('announcement-now')}
              {choices !== null && (
                <QuietHint choices={choices} isUrgent={isUrgent} at={isLater ? startsAt : now.value} />
              )}
            </dd>
          </dl>
          <ChangedMeanwhile error={error.value} onReload={onReload} />
          <div class="buttons">
            {count !== 0 && (
              <button
                type="button"
                class="button primary"
                aria-disabled={count === null || isBusy.value}
                onClick={() => count !== null && void start()}
              >
                {count === null
                  ? say('announcement-counting')
                  : isLater
                    ? say('announcement-schedule-button', { count })
                    : say('announcement-send-button', { count })}
              </button>
            )}
            <a class="button" href={status === 'scheduled' ? `#/announcements/${id}/edit` : `#/announcements/${id}`}>
              {say('announcement-back-to-words')}
            </a>
          </div>
        </div>
        <Previews
          previews={checked.value?.previews ?? []}
          reader={reader.value}
          readers={size.value?.byLanguage ?? null}
          onReader={(one) => (reader.value = one)}
        />
      </div>
    </main>
  )
}
