import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { formatNumber } from '../../incidents/number.ts'
import type { Media } from '../../messaging/inbound.ts'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import { languageName } from '../frame/language-name.ts'
import { messengerName } from '../frame/messengers.tsx'
import { NotLoaded } from '../articles/not-loaded.tsx'
import { conversationHref, route } from '../frame/route.ts'
import { statuses } from '../incidents/incident-kinds.ts'
import { now } from '../time/clock.ts'
import { clockTime, dateTime, dayKey, fullDate } from '../time/format-time.ts'
import { say, sayKind } from '../words/say.ts'
import type { Conversation, Message } from './conversation.ts'
import { EventLine } from './messages/event-line.tsx'
import { foldChanges, type FoldedMessage } from './messages/fold-changes.ts'
import { mediaText } from './messages/media-line.tsx'
import { standsAs } from './messages/message-kinds.ts'

type Whole = { readonly conversation: Conversation; readonly messages: readonly Message[] }

/** The whole of it, page by page. */
async function readAll(id: string): Promise<Whole | ApiError> {
  let messages: readonly Message[] = []
  for (;;) {
    const query = { after: String(messages.at(-1)?.number ?? 0) }
    const answer = await ask(api.conversations[':id'].$get({ param: { id }, query }))
    if (!answer.ok) return answer.error
    messages = [...messages, ...answer.value.messages]
    if (answer.value.messages.length === 0) return { conversation: answer.value.conversation, messages }
  }
}

/** A conversation from its first word to its last, for paper and for files: everything in order and nothing to click. */
export function TranscriptPage() {
  const [id = ''] = route.value.path
  const whole = useSignal<Whole | null>(null)
  const error = useSignal<ApiError | null>(null)
  const hasNotes = useSignal(false)
  const load = () =>
    void readAll(id).then((read) => {
      if ('code' in read) error.value = read
      else whole.value = read
    })
  useEffect(load, [id])
  if (whole.value === null) {
    return (
      <main class="page">
        <NotLoaded error={error.value} reload={load} />
      </main>
    )
  }
  const { conversation, messages } = whole.value
  const { user, incidents, channel } = conversation
  const name = user.name ?? say('nameless')
  const shown = foldChanges(messages).filter(({ message }) => hasNotes.value || message.kind !== 'note')
  return (
    <main class="page transcript-page">
      <header>
        <h1>{say('transcript-of', { name })}</h1>
        <div class="buttons no-print">
          <button type="button" class="button primary" onClick={() => print()}>
            {say('transcript-print')}
          </button>
          <a class="button" href={`/api/conversations/${id}/transcript`} download={`conversation-${id}.json`}>
            {say('transcript-json')}
          </a>
          <a class="button quiet" href={conversationHref(id, null)}>
            {say('draft-conversation')}
          </a>
          <label class="switch">
            <input
              type="checkbox"
              checked={hasNotes.value}
              onChange={(event) => (hasNotes.value = event.currentTarget.checked)}
            />
            {say('transcript-with-notes')}
          </label>
        </div>
        <p class="hint">
          {messengerName(channel)}, {languageName(user.language)}.{' '}
          {say('transcript-made', { when: dateTime(now.peek(), 0) })}
        </p>
        <ul>
          {incidents.map(({ id: incidentId, number, status, description }) => (
            <li key={incidentId}>
              <b>{formatNumber(number)}</b> {sayKind(statuses, status)}: {description}
            </li>
          ))}
        </ul>
      </header>
      <ol class="transcript-lines">
        {shown.map((folded, at) => (
          <Line key={folded.message.number} folded={folded} before={shown[at - 1]} userName={name} />
        ))}
      </ol>
    </main>
  )
}

type LineProps = {
  readonly folded: FoldedMessage
  readonly before: FoldedMessage | undefined
  readonly userName: string
}

function Line({ folded: { message, text, isWithdrawn, edits, reactions }, before, userName }: LineProps) {
  const isNewDay = before === undefined || dayKey(before.message.at) !== dayKey(message.at)
  const author =
    message.author === 'user'
      ? userName
      : message.author === 'bot'
        ? say('conversation-bot')
        : (message.agentName ?? say('actor-agent'))
  const media = message.attachments.map((one) => mediaText(one.media as Media))
  return (
    <>
      {isNewDay && <li class="transcript-day">{fullDate(message.at)}</li>}
      {standsAs[message.kind] === 'line' ? (
        <li>
          <EventLine message={message} />
        </li>
      ) : (
        <li class={message.kind === 'note' ? 'note' : undefined}>
          <time dateTime={new Date(message.at).toISOString()}>{clockTime(message.at)}</time>
          <b>
            {author}
            {message.kind === 'note' && ` (${say('conversation-note')})`}
          </b>
          <div>
            {media.map((line, at) => (
              <p key={at}>{line}</p>
            ))}
            {isWithdrawn ? <p class="hint">{say('message-withdrawn')}</p> : <p class="said">{text}</p>}
            {edits.length > 0 && message.kind !== 'edit' && <p class="hint">{say('message-edited')}</p>}
            {reactions.length > 0 && <p>{reactions.map((one) => one.text).join(' ')}</p>}
          </div>
        </li>
      )}
    </>
  )
}
