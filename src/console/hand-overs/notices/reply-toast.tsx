import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { second } from '../../../kit/time.ts'
import { conversationHref, route } from '../../frame/route.ts'
import { say } from '../../words/say.ts'
import type { heardLast } from '../queue.ts'

type Heard = NonNullable<typeof heardLast.value>

/** Long enough to read a line and decide. */
const shownMs = 10 * second

const toast = signal<Heard | null>(null)

/** Somebody whose chat I have has written while I look at something else. */
export function showReply(heard: Heard): void {
  toast.value = heard
}

/** Who has written and the first of their words, with the way there; it never takes the focus. */
export function ReplyToast() {
  const heard = toast.value
  useEffect(() => {
    if (heard === null) return
    const timer = setTimeout(() => {
      if (toast.peek() === heard) toast.value = null
    }, shownMs)
    return () => clearTimeout(timer)
  }, [heard])
  if (heard === null || route.value.conversationId === heard.conversationId) return null
  const name = heard.userName ?? say('nameless')
  return (
    <div class="reply-toast" role="status">
      <a href={conversationHref(heard.conversationId, null)} onClick={() => (toast.value = null)}>
        <b>{say('alarm-reply', { name })}</b>
        <span>{heard.words}</span>
      </a>
      <button type="button" class="button quiet small" onClick={() => (toast.value = null)}>
        {say('close')}
      </button>
    </div>
  )
}
