import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import { onEscape } from '../frame/keys.ts'
import { Refusal } from '../frame/refusal.tsx'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import type { Announcement, Counts, Move } from './announcement-kinds.ts'
import { CopyButton } from './copy-button.tsx'
import { told } from './told.ts'

type Offered = Exclude<Move, 'start'>

const names = {
  pause: 'announcement-pause',
  resume: 'announcement-resume',
  cancel: 'announcement-cancel',
  unschedule: 'announcement-unschedule',
} satisfies Record<Offered, SentenceId>

function offeredFor({ status, articleId, major }: Announcement, counts: Counts): readonly Offered[] {
  if (major !== null) return []
  const back: readonly Offered[] = articleId === null && counts.waiting === counts.all ? ['unschedule'] : []
  switch (status) {
    case 'scheduled':
      return [...back, 'cancel']
    case 'running':
      // What nobody is to get any more cannot be held back.
      return counts.waiting + counts.queued > 0 ? ['pause', ...back, 'cancel'] : ['cancel']
    case 'paused':
      return ['resume', ...back, 'cancel']
    case 'finished':
      // Who has blocked the bot would still get it.
      return counts.held > 0 ? ['cancel'] : []
    case 'draft':
    case 'cancelled':
      return []
  }
}

type Props = { readonly announcement: Announcement; readonly counts: Counts; readonly onDone: () => Promise<void> }

/** What can be done to it while it is on its way. Only what cannot be taken back asks first. */
export function MoveButtons({ announcement, counts, onDone }: Props) {
  const isAsking = useSignal(false)
  const isBusy = useSignal(false)
  const error = useSignal<ApiError | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const { id, status } = announcement
  const offered = offeredFor(announcement, counts)
  // The button that was pressed is gone: its neighbour has the focus, else the head of the page.
  useEffect(() => {
    const { activeElement } = document
    if (activeElement !== null && activeElement !== document.body) return
    const next = box.current?.querySelector<HTMLElement>('a, button')
    ;(next ?? document.querySelector<HTMLElement>('main h1'))?.focus()
  }, [status, isAsking.value])

  async function move(wish: Offered): Promise<void> {
    isBusy.value = true
    // What was said of it before is over.
    told.value = null
    const answer = await ask(api.announcements[':id'].moves.$post({ param: { id }, json: { move: wish } }))
    error.value = answer.ok ? null : answer.error
    isAsking.value = false
    await onDone()
    isBusy.value = false
  }
  const left = counts.waiting + counts.queued + counts.held
  return (
    <div class="announcement-moves" ref={box}>
      {isAsking.value ? (
        <div
          class="announcement-ask"
          role="group"
          aria-label={say(status === 'finished' ? 'announcement-cancel-held' : 'announcement-cancel')}
          onKeyDown={onEscape(() => (isAsking.value = false))}
        >
          <p>
            {status === 'scheduled'
              ? say('announcement-cancel-scheduled')
              : say('announcement-cancel-sure', { count: left })}
          </p>
          <span class="buttons">
            <button type="button" class="button" onClick={() => (isAsking.value = false)}>
              {say('announcement-cancel-no')}
            </button>
            <button
              type="button"
              class="button danger"
              aria-disabled={isBusy.value}
              onClick={() => isBusy.value || void move('cancel')}
            >
              {say('announcement-cancel-yes')}
            </button>
          </span>
        </div>
      ) : (
        <span class="buttons">
          {status === 'scheduled' && announcement.articleId === null && (
            <a class="button primary" href={`#/announcements/${id}/edit`} onClick={() => (told.value = null)}>
              {say('announcement-edit')}
            </a>
          )}
          {offered.map((one) => (
            <button
              key={one}
              type="button"
              class="button"
              aria-disabled={isBusy.value}
              onClick={() => {
                if (one === 'cancel') isAsking.value = true
                else if (!isBusy.value) void move(one)
              }}
            >
              {one === 'cancel' && status === 'finished' ? say('announcement-cancel-held') : sayKind(names, one)}
            </button>
          ))}
          {status !== 'scheduled' && announcement.articleId === null && announcement.major === null && (
            <CopyButton announcement={announcement} />
          )}
        </span>
      )}
      {error.value !== null && status === 'finished' ? (
        <p class="hint" role="status">
          {say('announcement-too-late')}
        </p>
      ) : (
        <Refusal error={error.value} />
      )}
    </div>
  )
}
