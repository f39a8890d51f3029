import { useSignal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import { formatNumber } from '../../../incidents/number.ts'
import { can } from '../../access/session.ts'
import { NotLoaded } from '../../connection/not-loaded.tsx'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { coalesce } from '../../connection/coalesce.ts'
import { Icon } from '../../frame/icon.tsx'
import { conversationHref } from '../../frame/route.ts'
import { messengerName } from '../../frame/messengers.tsx'
import { say } from '../../words/say.ts'
import { AboutItem } from '../about-item.tsx'
import { CalibrateButton } from './calibrate-button.tsx'
import type { Opened } from '../quality-kinds.ts'
import { ReviewSide } from './review-side.tsx'
import { TranscriptBeside } from './transcript-beside.tsx'

/** A transcript beside the sheet that it is scored by. */
export function ReviewPage({ id }: { readonly id: string }) {
  const opened = useSignal<Opened | null>(null)
  const error = useSignal<ApiError | null>(null)
  /** Grows with each reading that starts the form anew. */
  const reading = useSignal(0)
  const isJustSaved = useSignal(false)
  const side = useRef<HTMLElement>(null)

  const [load] = useState(() =>
    coalesce(async () => {
      const answer = await ask(api.quality.transcripts[':id'].$get({ param: { id } }))
      error.value = answer.ok ? null : answer.error
      if (!answer.ok) return answer.error.code !== 'no_connection'
      reading.value += 1
      opened.value = answer.value
      return true
    }),
  )
  useEffect(() => void load(), [id])
  const isThere = opened.value !== null
  useEffect(() => {
    // Whoever came by a key goes on with keys: at the first mark, else where the scores stand.
    const { activeElement } = document
    if (!isThere || (activeElement !== null && activeElement !== document.body)) return
    const first = side.current?.querySelector<HTMLElement>('fieldset.criterion input')
    ;(first ?? side.current)?.focus()
  }, [isThere])

  /** What was pressed is gone: the focus goes to what came of it. */
  async function reload(): Promise<void> {
    await load()
    requestAnimationFrame(() => side.current?.focus())
  }

  const now = opened.value
  if (now === null) {
    return (
      <main class="page quality">
        <h1>{say('quality')}</h1>
        <NotLoaded error={error.value} reload={() => void load()} />
      </main>
    )
  }
  const { item } = now
  return (
    <main class="page quality review-page">
      <header class="page-head">
        <a class="button quiet" href="#/quality">
          <Icon name="back" />
          {say('quality-to-list')}
        </a>
        <h1>{say('quality-review-of', { number: formatNumber(item.number), agent: item.agentName })}</h1>
        <span class="gap" />
        <CalibrateButton opened={now} onDone={() => void reload()} />
        {can('read_conversations') && (
          <a class="link" href={conversationHref(item.conversationId, item.incidentId)}>
            {say('notice-open')}
          </a>
        )}
      </header>
      <p class="hint">
        {item.userName ?? say('nameless')} · {messengerName(item.channel)} · <AboutItem item={item} />
      </p>
      <p class="review-matter">{item.description}</p>
      <div class="review-columns">
        <section class="review-talk">
          <TranscriptBeside
            conversationId={item.conversationId}
            incidentId={item.incidentId}
            openedAt={item.openedAt}
            agentId={item.agentId}
          />
        </section>
        <section class="review-side" ref={side} tabIndex={-1} aria-label={say('quality-sheet')}>
          <ReviewSide
            key={reading.value}
            opened={now}
            isJustSaved={isJustSaved.value}
            onSaved={() => {
              isJustSaved.value = true
              void reload()
            }}
            onReload={() => void reload()}
          />
        </section>
      </div>
    </main>
  )
}
