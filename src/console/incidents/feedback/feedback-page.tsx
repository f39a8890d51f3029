import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { day } from '../../../kit/time.ts'
import { zone } from '../../access/session.ts'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { askUntilThere } from '../../connection/ask-until-there.ts'
import { useIsHere } from '../../connection/use-is-here.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { instantOf } from '../../time/instant-of.ts'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { FeedbackFilter, type Wanted } from './feedback-filter.tsx'
import type { FeedbackPage as Page, Move } from './feedback-kinds.ts'
import { FeedbackRow } from './feedback-row.tsx'

const atFirst: Wanted = { list: 'all', stage: 'open', from: '', until: '', handledBy: '' }

const doneWords = {
  take: 'feedback-told-take',
  answer: 'feedback-told-answer',
  done: 'feedback-told-done',
  praise: 'feedback-told-praise',
} satisfies Record<Move['kind'], SentenceId>

/** What users think of the desk, until somebody has worked it off. For those in charge. */
export function FeedbackPage() {
  const wanted = useSignal<Wanted>(atFirst)
  const read = useSignal<Page | null>(null)
  const error = useSignal<ApiError | null>(null)
  const told = useSignal('')

  const isHere = useIsHere()

  async function load(): Promise<void> {
    const asked = wanted.value
    // Somebody chooses faster than the server answers: only the last counts.
    const isWanted = () => isHere() && asked === wanted.value
    const answer = await askUntilThere(
      () => ask(api.feedback.$get({ query: queryOf(asked) })),
      isWanted,
      (silent) => (error.value = silent.ok ? null : silent.error),
    )
    if (!isWanted()) return
    error.value = answer.ok ? null : answer.error
    if (answer.ok) read.value = answer.value
  }
  useEffect(() => void load(), [])

  async function move(id: string, json: Move): Promise<boolean> {
    const answer = await ask(api.feedback[':id'].moves.$post({ param: { id }, json }))
    await load()
    if (!answer.ok) error.value = answer.error
    // What is done leaves the list: that it was done has to be said elsewhere.
    told.value = answer.ok ? sayKind(doneWords, json.kind) : ''
    return answer.ok
  }

  const page = read.value
  return (
    <main class="page feedback">
      <header class="page-head">
        <h1>{say('feedback')}</h1>
        <span class="gap" />
        <a class="button" href={fileHref(wanted.value)} download>
          {say('feedback-export')}
        </a>
      </header>
      <FeedbackFilter
        wanted={wanted.value}
        read={page}
        onChange={(change) => {
          wanted.value = { ...wanted.value, ...change }
          void load()
        }}
      />
      <Refusal error={error.value} />
      <p class="success" role="status">
        {told.value}
      </p>
      {page === null ? (
        <span class="bone" role="img" aria-label={say('loading')} />
      ) : page.items.length === 0 ? (
        <div class="empty">
          <p class="empty-title">{say('feedback-none')}</p>
          <p>{say('feedback-none-hint')}</p>
        </div>
      ) : (
        <ul class="feedback-list">
          {page.items.map((feedback) => (
            <FeedbackRow key={feedback.id} feedback={feedback} onMove={(wish) => move(feedback.id, wish)} />
          ))}
        </ul>
      )}
      {page?.isMore === true && <p class="hint">{say('feedback-more')}</p>}
    </main>
  )
}

/** Days are the desk's; the last one counts as a whole. */
function queryOf({ list, stage, from, until, handledBy }: Wanted) {
  return {
    list,
    stage,
    ...(from === '' ? {} : { from: instantOf(`${from}T00:00`, zone.value) }),
    ...(until === '' ? {} : { to: instantOf(`${dayAfter(until)}T00:00`, zone.value) }),
    ...(handledBy === '' ? {} : { handledBy }),
  }
}

const dayAfter = (date: string): string => new Date(Date.parse(`${date}T00:00Z`) + day).toISOString().slice(0, 10)

/** The same as a file. */
function fileHref(wanted: Wanted): string {
  const query = new URLSearchParams(Object.entries(queryOf(wanted)).map(([name, value]) => [name, String(value)]))
  return `/api/feedback.csv?${query.toString()}`
}
