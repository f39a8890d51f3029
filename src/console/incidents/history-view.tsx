import { signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Actor } from '../../incidents/command.ts'
import { formatNumber } from '../../incidents/number.ts'
import { dateTime, duration, hoursAndMinutes } from '../time/format-time.ts'
import { api, ask, type BodyOf } from '../connection/api-client.ts'
import { now } from '../time/clock.ts'
import type { Incident } from '../conversations/conversation.ts'
import { actors, happenings, pendings, statuses } from './incident-kinds.ts'
import { historyDetails, otherNumber } from './history-details.ts'
import { say, sayKind } from '../words/say.ts'

type History = BodyOf<(typeof api.incidents)[':id']['history']['$get']>

type Happening = { readonly number: string; readonly who: string; readonly other: string }

/** Grows when somebody asks why a deadline is where it is. */
const whyWanted = signal(0)
export const showWhy = (): void => {
  whyWanted.value += 1
}

/** Who, when, what; and why the clock says what it says. Read only when it is opened. */
export function HistoryView({ incident }: { readonly incident: Incident }) {
  const history = useSignal<History | null>(null)
  const isOpen = useSignal(false)
  const { version } = incident
  useEffect(() => {
    if (!isOpen.value) return
    void ask(api.incidents[':id'].history.$get({ param: { id: incident.id } })).then((answer) => {
      if (answer.ok) history.value = answer.value
    })
  }, [isOpen.value, version])
  const read = history.value
  const why = useRef<HTMLHeadingElement>(null)
  const wanted = useRef(whyWanted.peek())
  const isWanted = whyWanted.value !== wanted.current
  useEffect(() => {
    if (!isWanted) return
    isOpen.value = true
    if (read === null) return
    wanted.current = whyWanted.peek()
    why.current?.focus({ preventScroll: true })
    why.current?.scrollIntoView({ block: 'start' })
  }, [whyWanted.value, read])
  return (
    <section class="history">
      <details open={isOpen.value} onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
        <summary>{say('panel-history')}</summary>
        {read === null ? (
          <span class="bone" />
        ) : (
          <>
            <ol>
              {read.events.toReversed().map((event, index) => (
                <li key={index}>
                  <time>{dateTime(event.at, now.value)}</time>
                  <span>
                    {happeningOf(event, {
                      number: formatNumber(incident.number),
                      who: nameOf(event.actor, read.agentNames),
                      other: otherNumber(event),
                    })}
                    {historyDetails(event, read.agentNames, now.value).map((line) => (
                      <small key={line}>{line}</small>
                    ))}
                  </span>
                </li>
              ))}
            </ol>
            <h3 ref={why} tabIndex={-1}>
              {say('panel-why-red')}
            </h3>
            <ol>
              {read.stretches.map((stretch) => (
                <li key={stretch.from}>
                  <time>{dateTime(stretch.from, now.value)}</time>
                  <span>
                    {stretch.isRunning
                      ? `${say('panel-running')} ${hoursAndMinutes(stretch.countedMs)}`
                      : `${say('panel-standing')} ${duration(stretch.until - stretch.from)}, ${
                          stretch.pendingReason === null
                            ? sayKind(statuses, stretch.status)
                            : sayKind(pendings, stretch.pendingReason)
                        }`}
                  </span>
                </li>
              ))}
            </ol>
            <p class="hint">{responseSum(incident)}</p>
            <p class="hint">
              {say('panel-why-sum', {
                used: hoursAndMinutes(incident.clock.usedMs),
                total: hoursAndMinutes(incident.clock.resolutionMs),
              })}
            </p>
          </>
        )}
      </details>
    </section>
  )
}

/** What was promised for the answer, and what came of it. */
function responseSum({ clock, firstResponseAt }: Incident): string {
  const total = hoursAndMinutes(clock.responseMs)
  return firstResponseAt === null
    ? say('panel-why-response', { total, used: hoursAndMinutes(clock.usedMs) })
    : say('panel-why-response-done', { total, when: dateTime(firstResponseAt, now.value) })
}

function happeningOf(event: History['events'][number], values: Happening): string {
  const { number, who } = values
  if (event.type === 'snoozed' && event.until === null) return say('event-unsnoozed', { number, who })
  return sayKind(happenings, event.type, values)
}

function nameOf(actor: Actor, names: Readonly<Record<string, string>>): string {
  if (actor.kind === 'agent') return names[actor.id ?? ''] ?? say('actor-agent')
  return sayKind(actors, actor.kind)
}
