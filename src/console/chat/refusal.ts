import { signal } from '@preact/signals'
import { say, type SentenceId } from '../words/chat/say.ts'

/** What the server says no to, beyond its limits: each has its sentence. */
const sentences = {
  too_many_messages: 'too-many-messages',
  too_many_visitors: 'too-many-visitors',
  too_many_bytes: 'too-many-bytes',
  chat_full: 'chat-full',
  too_many_streams: 'too-many-streams',
  streams_full: 'too-many-streams',
} as const satisfies Record<string, SentenceId>

type Code = keyof typeof sentences
type Refusal = { readonly code: Code; readonly seconds: number }

/** The last one, until something is taken again. */
export const refusal = signal<Refusal | null>(null)

const isCode = (code: unknown): code is Code => typeof code === 'string' && Object.hasOwn(sentences, code)

/** Of what was answered: whether, and why, it was not taken. */
export async function keepRefusal(response: Response | null): Promise<void> {
  const isLimit = response?.status === 429 || response?.status === 503
  const told = isLimit
    ? ((await response
        .clone()
        .json()
        .catch(() => null)) as Record<string, unknown> | null)
    : null
  const code = told?.['error']
  refusal.value = isCode(code) ? { code, seconds: Number(told?.['retryAfterSeconds']) } : null
}

export function keepLost(why: string | null): void {
  if (isCode(why)) refusal.value = { code: why, seconds: 10 }
}

export const refusalWords = ({ code, seconds }: Refusal): string => say(sentences[code], { seconds })
