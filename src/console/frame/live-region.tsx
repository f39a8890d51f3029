import { conversation, heard } from '../conversations/conversation.ts'
import { counts } from '../hand-overs/queue.ts'
import { say } from '../words/say.ts'

/** What a sighted agent notices out of the corner of the eye, in words for a screen reader. */
export function LiveRegion() {
  const message = heard.value
  const name = conversation.value?.user.name ?? say('nameless')
  const waiting = counts.value?.handOvers ?? 0
  return (
    <div class="visually-hidden">
      <p aria-live="polite">{message === null ? '' : say('conversation-heard', { name, text: message.text })}</p>
      <p aria-live="polite">{waiting === 0 ? '' : say('alarm-announce', { count: waiting })}</p>
    </div>
  )
}
