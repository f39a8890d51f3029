import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { can } from '../../access/session.ts'
import { api, ask } from '../../connection/api-client.ts'
import { useLatest } from '../../connection/use-latest.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { readStored, writeStored } from '../../frame/stored.ts'
import { say, sayKind } from '../../words/say.ts'
import { emptyHints, type List, type ListAnswer, listNames, ownReviewsHref } from '../quality-kinds.ts'
import { TranscriptRow } from './transcript-row.tsx'

type Wanted = { readonly list: List; readonly agent: string }

const lists = Object.keys(listNames) as readonly List[]

/** What is to be reviewed, what was, and what two compare; of everybody or of one agent. */
export function TranscriptsPage() {
  const stored = readStored<List>('quality', 'to_review')
  const wanted = useSignal<Wanted>({ list: lists.includes(stored) ? stored : 'to_review', agent: '' })
  const { list: chosen, agent: chosenAgent } = wanted.value
  const { value, isCurrent, error } = useLatest<ListAnswer>(
    () =>
      ask(
        api.quality.transcripts.$get({
          query: { list: chosen, ...(chosenAgent === '' ? {} : { agent: chosenAgent }) },
        }),
      ),
    `${chosen} ${chosenAgent}`,
  )
  const id = useId()

  function change(next: Partial<Wanted>): void {
    wanted.value = { ...wanted.value, ...next }
    writeStored('quality', wanted.value.list)
  }

  const page = value
  return (
    <main class="page quality">
      <header class="page-head">
        <h1>{say('quality')}</h1>
        <span class="gap" />
        {can('act_on_conversations') && (
          <a class="button quiet" href={ownReviewsHref}>
            {say('quality-mine')}
          </a>
        )}
      </header>
      <div class="tabs" role="group" aria-label={say('quality')}>
        {lists.map((list) => (
          <button
            key={list}
            type="button"
            class="tab"
            aria-pressed={list === wanted.value.list}
            onClick={() => change({ list })}
          >
            {sayKind(listNames, list)}
            {page !== null && page.counts[list] > 0 && <span class="count">{page.counts[list]}</span>}
          </button>
        ))}
      </div>
      <div class="feedback-filter">
        <label for={`${id}-agent`}>{say('quality-agent')}</label>
        <select
          id={`${id}-agent`}
          value={wanted.value.agent}
          onChange={({ currentTarget }) => change({ agent: currentTarget.value })}
        >
          <option value="">{say('quality-everybody')}</option>
          {page?.agents.map((agent) => (
            <option key={agent.id} value={agent.id}>
              {agent.name}
            </option>
          ))}
        </select>
      </div>
      <Refusal error={error} />
      {page === null ? (
        error === null && <span class="bone" role="img" aria-label={say('loading')} />
      ) : page.items.length === 0 ? (
        isCurrent && (
          <div class="empty">
            <p class="empty-title">{say('quality-none')}</p>
            <p>{sayKind(emptyHints, chosen, { count: page.perAgent })}</p>
          </div>
        )
      ) : (
        <ul class="feedback-list">
          {page.items.map((item) => (
            <TranscriptRow key={item.id} item={item} />
          ))}
        </ul>
      )}
      {page?.isMore === true && <p class="hint">{say('quality-more')}</p>}
    </main>
  )
}
