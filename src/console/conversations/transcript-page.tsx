import { useSignal } from '@preact/signals'
import { formatNumber } from '../../incidents/number.ts'
import { languageName } from '../frame/language-name.ts'
import { messengerName } from '../frame/messengers.tsx'
import { useAnswer } from '../connection/use-answer.ts'
import { NotLoaded } from '../connection/not-loaded.tsx'
import { conversationHref, route } from '../frame/route.ts'
import { statuses } from '../incidents/incident-kinds.ts'
import { now } from '../time/clock.ts'
import { dateTime } from '../time/format-time.ts'
import { say, sayKind } from '../words/say.ts'
import { foldChanges } from './messages/fold-changes.ts'
import { TranscriptLines } from './messages/transcript-lines.tsx'
import { readWhole } from './read-whole.ts'

/** A conversation from its first word to its last, for paper and for files: everything in order and nothing to click. */
export function TranscriptPage() {
  const [id = ''] = route.value.path
  const { value: whole, error, reload } = useAnswer(() => readWhole(id), [id])
  const hasNotes = useSignal(false)
  if (whole === null) {
    return (
      <main class="page">
        <NotLoaded error={error} reload={reload} />
      </main>
    )
  }
  const { conversation, messages } = whole
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
      <TranscriptLines messages={shown} userName={name} />
    </main>
  )
}
