import { type Answer, api, ask } from '../connection/api-client.ts'
import type { Conversation, Message } from './conversation.ts'

export type Whole = { readonly conversation: Conversation; readonly messages: readonly Message[] }

/** A conversation from its first word to its last, page by page. */
export async function readWhole(id: string): Promise<Answer<Whole>> {
  let messages: readonly Message[] = []
  for (;;) {
    const query = { after: String(messages.at(-1)?.number ?? 0) }
    const answer = await ask(api.conversations[':id'].$get({ param: { id }, query }))
    if (!answer.ok) return answer
    messages = [...messages, ...answer.value.messages]
    if (answer.value.messages.length === 0)
      return { ok: true, value: { conversation: answer.value.conversation, messages } }
  }
}
