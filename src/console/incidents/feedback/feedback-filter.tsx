import { useId } from 'preact/hooks'
import { say, sayKind } from '../../words/say.ts'
import { type FeedbackPage, type List, listNames, type Stage, stageNames } from './feedback-kinds.ts'

export type Wanted = {
  readonly list: List
  readonly stage: Stage
  /** Days as the page writes them; '': no end. */
  readonly from: string
  readonly until: string
  /** An agent's id; '': anybody. */
  readonly handledBy: string
}

type Props = {
  readonly wanted: Wanted
  readonly read: FeedbackPage | null
  readonly onChange: (change: Partial<Wanted>) => void
}

const lists = Object.keys(listNames) as readonly List[]
const stages = Object.keys(stageNames) as readonly Stage[]

/** What of all the feedback is shown; the file has the same. */
export function FeedbackFilter({ wanted, read, onChange }: Props) {
  const id = useId()
  const waiting: Partial<Record<List, number>> = read?.counts ?? {}
  return (
    <>
      <div class="tabs" role="group" aria-label={say('feedback')}>
        {lists.map((list) => (
          <button
            key={list}
            type="button"
            class="tab"
            aria-pressed={list === wanted.list}
            onClick={() => onChange({ list })}
          >
            {sayKind(listNames, list)}
            {(waiting[list] ?? 0) > 0 && <span class="count">{waiting[list]}</span>}
          </button>
        ))}
      </div>
      <div class="feedback-filter">
        <label for={`${id}-stage`}>{say('feedback-stage')}</label>
        <select
          id={`${id}-stage`}
          value={wanted.stage}
          onChange={(event) => {
            const stage = stages.find((one) => one === event.currentTarget.value)
            if (stage !== undefined) onChange({ stage })
          }}
        >
          {stages.map((stage) => (
            <option key={stage} value={stage}>
              {sayKind(stageNames, stage)}
            </option>
          ))}
        </select>
        <label for={`${id}-handler`}>{say('feedback-handler')}</label>
        <select
          id={`${id}-handler`}
          value={wanted.handledBy}
          onChange={(event) => onChange({ handledBy: event.currentTarget.value })}
        >
          <option value="">{say('feedback-anybody')}</option>
          {read?.handlers.map(({ id: agentId, name }) => (
            <option key={agentId} value={agentId}>
              {name}
            </option>
          ))}
        </select>
        <label for={`${id}-from`}>{say('figures-from')}</label>
        <input
          id={`${id}-from`}
          type="date"
          max={wanted.until}
          value={wanted.from}
          onInput={(event) => onChange({ from: event.currentTarget.value })}
        />
        <label for={`${id}-until`}>{say('figures-until')}</label>
        <input
          id={`${id}-until`}
          type="date"
          min={wanted.from}
          value={wanted.until}
          onInput={(event) => onChange({ until: event.currentTarget.value })}
        />
      </div>
    </>
  )
}
