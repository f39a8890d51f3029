import { conversation, heard } from '../conversations/conversation.ts'
import { counts } from '../hand-overs/queue.ts'
import { words } from '../words/words.ts'

/** What a sighted agent notices out of the corner of the eye, in words for a screen reader. */
export function LiveRegion() {
  const t = words.value
  const message = heard.value
  const name = conversation.value?.user.name ?? t.nameless
  const waiting = counts.value?.handOvers ?? 0
  return (
    <div class="visually-hidden">
      <p aria-live="polite">{message === null ? '' : t.conversation.heard(name, message.text)}</p>
      <p aria-live="polite">{waiting === 0 ? '' : t.alarm.announce(waiting)}</p>
    </div>
  )
}
