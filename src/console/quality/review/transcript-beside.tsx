import { useSignal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { hour } from '../../../kit/time.ts'
import { NotLoaded } from '../../connection/not-loaded.tsx'
import type { ApiError } from '../../connection/api-client.ts'
import { coalesce } from '../../connection/coalesce.ts'
import type { Message } from '../../conversations/conversation.ts'
import { foldChanges } from '../../conversations/messages/fold-changes.ts'
import { TranscriptLines } from '../../conversations/messages/transcript-lines.tsx'
import { readWhole, type Whole } from '../../conversations/read-whole.ts'
import { say } from '../../words/say.ts'

type Props = {
  readonly conversationId: string
  readonly incidentId: string
  readonly openedAt: number
  readonly agentId: string
}

/** The talk with the bot before it was registered, and words of thanks after it, are part of an incident's talk. */
const aroundMs = hour

/** What was said about the incident, or the whole conversation; notes are work, too. */
export function TranscriptBeside({ conversationId, incidentId, openedAt, agentId }: Props) {
  const whole = useSignal<Whole | null>(null)
  const error = useSignal<ApiError | null>(null)
  const isAll = useSignal(false)
  const [load] = useState(() =>
    coalesce(async () => {
      const read = await readWhole(conversationId)
      error.value = read.ok ? null : read.error
      if (read.ok) whole.value = read.value
      return error.value?.code !== 'no_connection'
    }),
  )
  useEffect(() => void load(), [])
  if (whole.value === null) return <NotLoaded error={error.value} reload={() => void load()} />
  const { conversation, messages } = whole.value
  const shown = isAll.value ? messages : about(messages, incidentId, openedAt)
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          checked={isAll.value}
          onChange={({ currentTarget }) => (isAll.value = currentTarget.checked)}
        />
        {say('quality-whole-talk', { count: messages.length })}
      </label>
      <div class="review-transcript" tabIndex={0} role="region" aria-label={say('conversation-transcript')}>
        <TranscriptLines
          messages={foldChanges(shown)}
          userName={conversation.user.name ?? say('nameless')}
          agentId={agentId}
        />
      </div>
    </>
  )
}

function about(messages: readonly Message[], incidentId: string, openedAt: number): readonly Message[] {
  const own = messages.filter((message) => message.incidentId === incidentId)
  const from = Math.min(openedAt, own[0]?.at ?? openedAt) - aroundMs
  const until = Math.max(openedAt, own.at(-1)?.at ?? openedAt) + aroundMs
  return messages.filter(({ at }) => at >= from && at <= until)
}
