import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { can } from '../../access/session.ts'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { askUntilThere } from '../../connection/ask-until-there.ts'
import { useIsHere } from '../../connection/use-is-here.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { route } from '../../frame/route.ts'
import { refreshQueue, unconfirmed } from '../../hand-overs/queue.ts'
import { serverNow } from '../../time/clock.ts'
import { dateTime } from '../../time/format-time.ts'
import { say } from '../../words/say.ts'
import { ChoiceBar } from './choice-bar.tsx'
import { OutcomeLine } from './outcome-line.tsx'
import { type Act, decide, type Outcome, type Unconfirmed, type UnconfirmedPage as Page } from './unconfirmed.ts'
import { UnconfirmedRow } from './unconfirmed-row.tsx'

type Find = () => HTMLElement | null | undefined

/** Of which messages nobody knows whether they arrived: each is sent again or dropped. For those in charge. */
export function UnconfirmedPage() {
  const [before = null] = route.value.path
  const asked = useRef(before)
  asked.current = before
  const read = useSignal<Page | null>(null)
  const error = useSignal<ApiError | null>(null)
  const chosen = useSignal<ReadonlySet<string>>(new Set())
  const outcome = useSignal<Outcome | null>(null)
  const isBusy = useSignal(false)
  const head = useRef<HTMLHeadingElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const outcomeBox = useRef<HTMLElement>(null)
  const isHere = useIsHere()
  const mayDecide = can('announce')

  async function load(): Promise<void> {
    const isWanted = () => isHere() && asked.current === before
    const answer = await askUntilThere(
      () => ask(api.unconfirmed.$get({ query: before === null ? {} : { before } })),
      isWanted,
      (silent) => (error.value = silent.ok ? null : silent.error),
    )
    if (!isWanted()) return
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    read.value = answer.value
    // Nothing is done to what nobody sees.
    const shown = new Set(answer.value.messages.map(({ id }) => id))
    chosen.value = new Set([...chosen.value].filter((id) => shown.has(id)))
  }
  /** What was pressed may go with the list that is drawn next: where the focus goes in the same moment. */
  const next = useRef<Find | null>(null)
  useLayoutEffect(() => {
    const find = next.current
    next.current = null
    if (find !== null) (find() ?? head.current)?.focus()
  }, [read.value])
  function reload(find: Find | null): Promise<unknown> {
    next.current = find
    return Promise.all([load(), refreshQueue()])
  }

  const isFirst = useRef(true)
  useEffect(() => {
    void reload(isFirst.current ? null : () => head.current)
    isFirst.current = false
  }, [before])

  async function run(act: Act, messages: readonly Unconfirmed[], find: Find): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    outcome.value = await decide(act, messages)
    await reload(find)
    isBusy.value = false
  }
  const page = read.value
  const messages = page?.messages ?? []
  const picked = messages.filter(({ id }) => chosen.value.has(id))
  function toggle(id: string): void {
    const next = new Set(chosen.value)
    if (!next.delete(id)) next.add(id)
    chosen.value = next
  }
  /** The row that has come in place of a decided one; its box, so that a key held down decides nothing more. */
  const boxAt = (at: number) => {
    const boxes = [...(list.current?.querySelectorAll<HTMLElement>('input') ?? [])]
    return boxes[Math.min(at, boxes.length - 1)]
  }
  const isChanged = page !== null && unconfirmed.value !== null && unconfirmed.value !== page.count && !isBusy.value

  return (
    <main class="page unconfirmed">
      <header class="page-head">
        <h1 ref={head} tabIndex={-1}>
          {say('unconfirmed')}
        </h1>
        {page !== null && page.count > 0 && <span class="hint">{say('unconfirmed-count', { count: page.count })}</span>}
      </header>
      {page !== null && page.held !== null && (
        <p class="unconfirmed-held">
          {say('unconfirmed-held', {
            since: dateTime(page.held.at, serverNow()),
            data: dateTime(page.held.backupAt, serverNow()),
          })}{' '}
          <code>npm run restore -- --release</code>
        </p>
      )}
      <p class="hint">{say('unconfirmed-hint')}</p>
      <Refusal error={error.value} />
      {outcome.value !== null && (
        <OutcomeLine
          outcome={outcome.value}
          box={outcomeBox}
          isBusy={isBusy.value}
          onUndo={() => {
            // The button goes as soon as it is done.
            outcomeBox.current?.focus()
            void run('keep', outcome.value?.done ?? [], () => outcomeBox.current)
          }}
          onClose={() => {
            head.current?.focus()
            outcome.value = null
          }}
        />
      )}
      {isChanged && (
        <button type="button" class="button" onClick={() => void reload(() => head.current)}>
          {say('unconfirmed-changed')}
        </button>
      )}
      {page === null ? (
        error.value === null && <span class="bone" role="img" aria-label={say('loading')} />
      ) : messages.length === 0 ? (
        <div class="empty">
          <p class="empty-title">{before === null ? say('unconfirmed-none') : say('unconfirmed-none-older')}</p>
          {before === null && <p>{say('unconfirmed-none-hint')}</p>}
        </div>
      ) : (
        <>
          {mayDecide && (
            <ChoiceBar
              chosen={picked.length}
              of={messages.length}
              isBusy={isBusy.value}
              onAll={(isAll) => (chosen.value = new Set(isAll ? messages.map(({ id }) => id) : []))}
              onDecide={(act) => void run(act, picked, () => outcomeBox.current)}
            />
          )}
          <ul class="unconfirmed-list" ref={list}>
            {messages.map((message, at) => (
              <UnconfirmedRow
                key={message.id}
                message={message}
                mayDecide={mayDecide}
                isChosen={chosen.value.has(message.id)}
                isBusy={isBusy.value}
                onChoose={() => toggle(message.id)}
                onDecide={(act) => void run(act, [message], () => boxAt(at))}
              />
            ))}
          </ul>
        </>
      )}
      <p class="unconfirmed-pages">
        {before !== null && (
          <a class="link" href="#/unconfirmed">
            {say('unconfirmed-newest')}
          </a>
        )}
        {page !== null && page.next !== null && (
          <a class="link" href={`#/unconfirmed/${page.next}`}>
            {say('unconfirmed-older')}
          </a>
        )}
      </p>
    </main>
  )
}
