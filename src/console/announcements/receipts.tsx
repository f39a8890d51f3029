import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import { askUntilThere } from '../connection/ask-until-there.ts'
import { useIsHere } from '../connection/use-is-here.ts'
import { MessengerIcon, messengerName } from '../frame/messengers.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { conversationHref } from '../frame/route.ts'
import { dateTime } from '../time/format-time.ts'
import { now } from '../time/clock.ts'
import { say, sayKind } from '../words/say.ts'
import {
  type Counts,
  type Receipt,
  reasonOf,
  receiptNames,
  type ReceiptState,
  receiptStates,
} from './announcement-kinds.ts'

type Props = { readonly id: string; readonly counts: Counts; readonly isRunning: boolean }

/** Who got it, who did not and why: by outcome, page by page, and as a file. */
export function Receipts({ id, counts, isRunning }: Props) {
  const state = useSignal<ReceiptState | null>(null)
  const rows = useSignal<readonly Receipt[] | null>(null)
  const next = useSignal<string | null>(null)
  const hasMore = useSignal(false)
  const error = useSignal<ApiError | null>(null)
  const list = useRef<HTMLUListElement>(null)

  const isHere = useIsHere()

  async function load(after: string): Promise<void> {
    const wanted = state.value
    const query = { after, ...(wanted === null ? {} : { state: wanted }) }
    // Somebody chooses faster than the server answers: only the last counts.
    const isWanted = () => isHere() && wanted === state.value
    const answer = await askUntilThere(
      () => ask(api.announcements[':id'].recipients.$get({ param: { id }, query })),
      isWanted,
      (silent) => (error.value = silent.ok ? null : silent.error),
    )
    if (!isWanted()) return
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    rows.value = after === '0' ? answer.value.recipients : [...(rows.value ?? []), ...answer.value.recipients]
    next.value = answer.value.next
    hasMore.value = after !== '0'
  }
  // While it runs the first page follows the figures; whoever reads on is left in peace.
  const changes = isRunning && hasMore.value ? '' : JSON.stringify(counts)
  useEffect(() => {
    if (!hasMore.value) void load('0')
  }, [changes])
  /** The button may be gone with the last page: reading goes on at the first that came. */
  async function loadMore(): Promise<void> {
    const had = rows.value?.length ?? 0
    await load(next.value ?? '0')
    requestAnimationFrame(() => list.current?.querySelectorAll('a')[had]?.focus())
  }
  function choose(wanted: ReceiptState | null): void {
    state.value = wanted
    void load('0')
  }
  const file = `/api/announcements/${id}/recipients.csv${state.value === null ? '' : `?state=${state.value}`}`
  return (
    <section class="announcement-receipts">
      <header class="page-head">
        <h2>{say('announcement-receipts')}</h2>
        <span class="gap" />
        <a class="button" href={file} download>
          {say('announcement-export')}
        </a>
      </header>
      <div class="tabs" role="group" aria-label={say('announcement-receipts')}>
        <button type="button" class="tab" aria-pressed={state.value === null} onClick={() => choose(null)}>
          {say('announcement-all')} <span class="count">{counts.all}</span>
        </button>
        {receiptStates
          .filter((one) => counts[one] > 0 || one === state.value)
          .map((one) => (
            <button key={one} type="button" class="tab" aria-pressed={one === state.value} onClick={() => choose(one)}>
              {sayKind(receiptNames, one)} <span class="count">{counts[one]}</span>
            </button>
          ))}
      </div>
      <Refusal error={error.value} />
      {rows.value === null ? (
        error.value === null && <span class="bone" role="img" aria-label={say('loading')} />
      ) : rows.value.length === 0 ? (
        <p class="hint">{say('announcement-no-receipts')}</p>
      ) : (
        <ul class="receipt-list" ref={list}>
          {rows.value.map((one) => (
            <ReceiptLine key={one.conversationId} receipt={one} />
          ))}
        </ul>
      )}
      {next.value !== null && (
        <button type="button" class="button" onClick={() => void loadMore()}>
          {say('announcement-more')}
        </button>
      )}
    </section>
  )
}

function ReceiptLine({ receipt }: { readonly receipt: Receipt }) {
  const { conversationId, userName, channel, state, at } = receipt
  // Who blocked the bot: the outcome says it all.
  const reason = state === 'held' ? '' : reasonOf(receipt)
  return (
    <li>
      <a class="link" href={conversationHref(conversationId, null)}>
        {userName ?? say('nameless')}
      </a>
      <span class="receipt-messenger">
        <MessengerIcon channel={channel} /> {messengerName(channel)}
      </span>
      <span class={`receipt-state r-${state}`}>
        {sayKind(receiptNames, state)}
        {reason !== '' && <span class="hint"> {reason}</span>}
      </span>
      <time class="hint">{at === null ? '' : dateTime(at, now.value)}</time>
    </li>
  )
}
