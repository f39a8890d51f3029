import type { SSEStreamingApi } from 'hono/streaming'
import type { PreviewHistory } from '../../../desk/conversations/preview-port.ts'
import type { Live } from '../../../desk/road/live.ts'
import { second } from '../../../kit/time.ts'

const heartbeatMs = 15 * second

/** "There are messages up to number N", as it happens; runs until the browser goes away. */
export async function tellVisitor(
  stream: SSEStreamingApi,
  visitor: string | null,
  { live, history }: { readonly live: Live; readonly history: PreviewHistory },
): Promise<void> {
  let conversationId = visitor === null ? null : ((await history.conversationOf(visitor))?.id ?? null)
  let wake = () => {}
  let isDue = true
  const stop = live.subscribe((changes) => {
    if (conversationId !== null && !changes.some((change) => change.conversationId === conversationId)) return
    isDue = true
    wake()
  })
  stream.onAbort(() => {
    stop()
    wake()
  })
  try {
    while (!stream.aborted) {
      if (isDue) {
        isDue = false
        const conversation = visitor === null ? null : await history.conversationOf(visitor)
        conversationId = conversation?.id ?? null
        await stream.writeSSE({
          event: 'changed',
          data: JSON.stringify({ number: conversation?.messageCount ?? 0 }),
        })
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, heartbeatMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
        if (isDue) wake()
      })
      if (!isDue && !stream.aborted) await stream.writeSSE({ event: 'beat', data: '' })
    }
  } finally {
    stop()
  }
}
