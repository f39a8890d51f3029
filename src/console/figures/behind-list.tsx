import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { FigureId } from '../../figures/figure.ts'
import { formatNumber } from '../../incidents/number.ts'
import { api, type ApiError, ask, type BodyOf } from '../connection/api-client.ts'
import { isSame } from '../../kit/same-json.ts'
import { askUntilThere } from '../connection/ask-until-there.ts'
import { useIsHere } from '../connection/use-is-here.ts'
import { conversationHref } from '../frame/route.ts'
import { Refusal } from '../frame/refusal.tsx'
import { statuses } from '../incidents/incident-kinds.ts'
import { serverNow } from '../time/clock.ts'
import { dateTime } from '../time/format-time.ts'
import { say, sayKind } from '../words/say.ts'
import { type Asked, queryOf } from './asked.ts'

type Page = BodyOf<typeof api.figures.behind.$get>
type Incident = Page['incidents'][number]

type Props = {
  readonly id: FigureId
  readonly side: 'counted' | 'asked'
  readonly title: string
  readonly asked: Asked
}

/** The requests behind a number, from the newest on. */
export function BehindList({ id, side, title, asked }: Props) {
  const incidents = useSignal<readonly Incident[] | null>(null)
  const next = useSignal<string | null>(null)
  const error = useSignal<ApiError | null>(null)

  const isHere = useIsHere()
  const wanted = { id, side, asked }
  const newest = useRef(wanted)
  newest.current = wanted

  async function load(before: string | null): Promise<void> {
    const page = before === null ? {} : { before }
    const query = { ...queryOf(asked), figure: id, side, ...page }
    const isWanted = () => isHere() && isSame(newest.current, wanted)
    const answer = await askUntilThere(
      () => ask(api.figures.behind.$get({ query })),
      isWanted,
      (silent) => (error.value = silent.ok ? null : silent.error),
    )
    if (!isWanted()) return
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    incidents.value = [...(before === null ? [] : (incidents.value ?? [])), ...answer.value.incidents]
    next.value = answer.value.next
  }
  useEffect(() => void load(null), [id, side, asked])

  const read = incidents.value
  return (
    <div class="behind">
      <Refusal error={error.value} />
      {read === null ? (
        error.value === null && <span class="bone" role="img" aria-label={say('loading')} />
      ) : read.length === 0 ? (
        <p class="hint">{say('figures-behind-none')}</p>
      ) : (
        <ul aria-label={title}>
          {read.map((incident) => (
            <li key={incident.id}>
              <a href={conversationHref(incident.conversationId, incident.id)}>{formatNumber(incident.number)}</a>{' '}
              <span>{incident.description}</span>
              <small>
                {[
                  incident.userName,
                  sayKind(statuses, incident.status),
                  incident.agentName,
                  dateTime(incident.openedAt, serverNow()),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      )}
      {next.value !== null && (
        <button type="button" class="button small" onClick={() => void load(next.value)}>
          {say('figures-behind-more')}
        </button>
      )}
    </div>
  )
}
