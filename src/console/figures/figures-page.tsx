import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import { day, type Instant } from '../../kit/time.ts'
import { zone } from '../access/session.ts'
import { api, type ApiError, ask, type BodyOf } from '../connection/api-client.ts'
import { Refusal } from '../frame/refusal.tsx'
import { serverNow } from '../time/clock.ts'
import { dateTime, isoDay } from '../time/format-time.ts'
import { instantOf } from '../time/instant-of.ts'
import { say } from '../words/say.ts'
import { FigureCard } from './figure-card.tsx'

type Figures = BodyOf<typeof api.figures.$get>

const usualDays = 30

/** How the desk does: each figure with the two numbers it was computed from and what they mean. */
export function FiguresPage() {
  const from = useSignal(isoDay(serverNow() - usualDays * day))
  const until = useSignal(isoDay(serverNow()))
  const figures = useSignal<Figures | null>(null)
  const error = useSignal<ApiError | null>(null)
  const id = useId()

  async function load(): Promise<void> {
    if (from.value === '' || until.value === '') return
    // The last day counts as a whole, but nothing is counted that has not happened yet.
    const end = Math.min(dayAfter(until.value), serverNow())
    const query = { from: instantOf(`${from.value}T00:00`, zone.value), until: end }
    const answer = await ask(api.figures.$get({ query }))
    error.value = answer.ok ? null : answer.error
    if (answer.ok) figures.value = answer.value
  }
  useEffect(() => void load(), [])

  const read = figures.value
  return (
    <main class="page figures-page">
      <header class="page-head">
        <h1>{say('figures')}</h1>
        <form
          class="period-form"
          onSubmit={(event) => {
            event.preventDefault()
            void load()
          }}
        >
          <label for={`${id}-from`}>{say('figures-from')}</label>
          <input
            id={`${id}-from`}
            type="date"
            required
            max={until.value}
            value={from.value}
            onInput={(event) => (from.value = event.currentTarget.value)}
          />
          <label for={`${id}-until`}>{say('figures-until')}</label>
          <input
            id={`${id}-until`}
            type="date"
            required
            min={from.value}
            value={until.value}
            onInput={(event) => (until.value = event.currentTarget.value)}
          />
          <button type="submit" class="button">
            {say('figures-show')}
          </button>
        </form>
      </header>
      <Refusal error={error.value} />
      {read === null ? (
        <span class="bone" role="img" aria-label={say('loading')} />
      ) : (
        <>
          <p class="hint">{say('figures-counted', { time: dateTime(read.countedAt, serverNow()) })}</p>
          <div class="figure-cards">
            {read.figures.map((figure) => (
              <FigureCard key={figure.id} figure={figure} />
            ))}
          </div>
        </>
      )}
    </main>
  )
}

/** Where the day after begins, in the desk's zone. */
function dayAfter(date: string): Instant {
  const next = new Date(Date.parse(`${date}T00:00Z`) + day).toISOString().slice(0, 10)
  return instantOf(`${next}T00:00`, zone.value)
}
