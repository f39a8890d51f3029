import { useSignal } from '@preact/signals'
import { api, type ApiError, ask, type BodyOf } from '../connection/api-client.ts'
import { useRefresh } from '../connection/use-refresh.ts'
import { language } from '../frame/language.ts'
import { Refusal } from '../frame/refusal.tsx'
import { second } from '../../kit/time.ts'
import { formatNumber } from '../../incidents/number.ts'
import { conversationHref } from '../frame/route.ts'
import { inReaders } from '../incidents/majors/majors.ts'
import { learnServerTime, now } from '../time/clock.ts'
import { clockTime, duration } from '../time/format-time.ts'
import { say } from '../words/say.ts'
import { BoardTargets } from './board-targets.tsx'

type Board = BodyOf<typeof api.board.$get>

/** What changes is on the wall within two seconds. */
const everyMs = 1.5 * second

/** How the desk stands at this moment: read from four metres, or from a phone. */
export function BoardPage() {
  const board = useSignal<Board | null>(null)
  const error = useSignal<ApiError | null>(null)
  const isAsking = useSignal(false)
  async function load(): Promise<void> {
    // A slow answer is waited for, not asked after.
    if (isAsking.peek()) return
    isAsking.value = true
    const answer = await ask(api.board.$get())
    isAsking.value = false
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    learnServerTime(answer.value.at)
    board.value = answer.value
  }
  useRefresh(() => void load(), everyMs)

  const read = board.value
  return (
    <main class="page board">
      <header class="page-head">
        <h1>{say('board')}</h1>
        <span class="gap" />
        <time class="board-clock">{clockTime(now.value)}</time>
      </header>
      {error.value?.code === 'no_connection' && read !== null ? (
        <p class="refusal" role="status">
          {say('no-connection-since', { time: clockTime(read.at) })}
        </p>
      ) : (
        <Refusal error={error.value} />
      )}
      {read === null ? (
        error.value === null && <span class="bone" role="img" aria-label={say('loading')} />
      ) : (
        <>
          <Tiles board={read} />
          <BoardTargets />
          <div class="board-columns">
            <Waiting board={read} />
            <Due board={read} />
            <People board={read} />
            {read.majors.length > 0 && <Majors board={read} />}
          </div>
        </>
      )}
    </main>
  )
}

type Part = { readonly board: Board }

function Tiles({ board: { numbers, lines, talks } }: Part) {
  const waiting = lines.reduce((sum, { count }) => sum + count, 0)
  const longest = lines.length === 0 ? null : Math.min(...lines.map(({ longestSince }) => longestSince))
  return (
    <dl class="tiles">
      <Tile
        name={say('board-waiting')}
        value={waiting}
        isLoud={waiting > 0}
        more={longest === null ? '' : say('board-longest', { time: duration(now.value - longest) })}
      />
      <Tile name={say('board-talks')} value={talks} />
      <Tile name={say('board-late')} value={numbers.late} isLoud={numbers.late > 0} />
      <Tile name={say('board-soon')} value={numbers.dueSoon} />
      <Tile
        name={say('board-open')}
        value={numbers.open}
        more={say('board-unassigned', { count: numbers.unassigned })}
      />
      <Tile
        name={say('board-today')}
        value={numbers.openedToday}
        more={say('board-resolved', { count: numbers.resolvedToday })}
      />
    </dl>
  )
}

type TileProps = {
  readonly name: string
  readonly value: number
  readonly more?: string
  readonly isLoud?: boolean
}

function Tile({ name, value, more = '', isLoud = false }: TileProps) {
  return (
    <div class={`tile ${isLoud ? 'is-loud' : ''}`}>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        <small>{more}</small>
      </dd>
    </div>
  )
}

function Waiting({ board: { waiting, lines } }: Part) {
  const count = lines.reduce((sum, line) => sum + line.count, 0)
  return (
    <section aria-label={say('board-queue')}>
      <h2>{say('board-queue')}</h2>
      {lines.length > 1 && (
        <p class="board-lines">
          {lines.map((line) => (
            <span key={line.longestSince}>
              {line.title === null ? say('board-no-group') : line.title[language.value]}: <b>{line.count}</b>
            </span>
          ))}
        </p>
      )}
      {waiting.length === 0 ? (
        <p class="hint">{say('board-nobody')}</p>
      ) : (
        <ul>
          {waiting.map((one) => (
            <li key={one.incidentId}>
              <b class="board-time">{duration(now.value - one.askedAt)}</b>
              <a href={conversationHref(one.conversationId, one.incidentId)}>{one.userName ?? say('nameless')}</a>
              <span class={`priority p${one.priority}`}>P{one.priority}</span>
              <small>{one.offeredTo === null ? '' : say('board-offered', { name: one.offeredTo })}</small>
            </li>
          ))}
        </ul>
      )}
      {count > waiting.length && <p class="hint">{say('board-more', { count: count - waiting.length })}</p>}
    </section>
  )
}

function Due({ board: { due } }: Part) {
  return (
    <section aria-label={say('board-due')}>
      <h2>{say('board-due')}</h2>
      {due.length === 0 ? (
        <p class="hint">{say('board-nothing-due')}</p>
      ) : (
        <ul>
          {due.map((one) => {
            const left = one.dueAt - now.value
            return (
              <li key={one.id} class={left < 0 ? 'is-late' : ''}>
                <b class="board-time">{left < 0 ? `−${duration(-left)}` : duration(left)}</b>
                <a href={conversationHref(one.conversationId, one.id)}>{formatNumber(one.number)}</a>
                <span class={`priority p${one.priority}`}>P{one.priority}</span>
                <small>
                  {one.target === 'response' ? say('board-to-answer') : say('board-to-solve')}
                  {' · '}
                  {one.assigneeName ?? say('board-nobodys')}
                </small>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

function People({ board: { people } }: Part) {
  const there = people.filter(({ isOnline, presence }) => isOnline && presence === 'on_duty').length
  return (
    <section aria-label={say('board-people')}>
      <h2>{say('board-people')}</h2>
      <p class="board-lines">{say('colleagues-there', { count: there })}</p>
      <ul>
        {people
          .filter(({ isOnline, load }) => isOnline || load > 0)
          .map((one) => (
            <li key={one.id}>
              <span class={`whereabouts is-${one.isOnline ? one.presence : 'away'}`}>
                <span class="presence-dot" aria-hidden="true" />
                {one.name}
              </span>
              <span class="gap" />
              <b>{say('colleagues-load-of', { load: one.load, capacity: one.capacity })}</b>
            </li>
          ))}
      </ul>
    </section>
  )
}

function Majors({ board: { majors } }: Part) {
  return (
    <section aria-label={say('majors')} class="is-loud">
      <h2>{say('majors')}</h2>
      <ul>
        {majors.map((one) => (
          <li key={one.id}>
            <b class="board-time">{duration(now.value - one.declaredAt)}</b>
            <a href={`#/majors/${one.id}`}>{inReaders(one.title, language.value)}</a>
            <small>{say('board-major', { people: one.people })}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
