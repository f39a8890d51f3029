import { setTimeout as sleep } from 'node:timers/promises'
import type { FakeAnswer } from './fake-http.ts'

/** What a messenger does wrong, once or a few times. */
export type Fault = (
  | { readonly kind: 'too many requests'; readonly retryAfter: number }
  | { readonly kind: 'server error' }
  /** The message is called wrong, in these words. */
  | { readonly kind: 'refusal'; readonly says: string }
  | { readonly kind: 'html' }
  | { readonly kind: 'reset before acceptance' }
  | { readonly kind: 'reset after acceptance' }
  /** Accepted, but the answer comes only after `ms`; without it never. */
  | { readonly kind: 'stall'; readonly ms?: number }
) & {
  /** Only calls of this method; without it any. */
  readonly method?: string
  /** Only calls for this chat; without it any. */
  readonly chat?: string
  /** How many calls are hit; without it one. */
  readonly times?: number
  /** How many fitting calls pass before the first one is hit. */
  readonly skips?: number
}

export type Faults = {
  add(fault: Fault): void
  clear(): void
  /** The fault that hits this call, if any. */
  take(method: string, chat: string | null): Fault | null
}

export function makeFaults(): Faults {
  let script: { readonly fault: Fault; skips: number; left: number }[] = []
  return {
    add: (fault) => script.push({ fault, skips: fault.skips ?? 0, left: fault.times ?? 1 }),
    clear: () => {
      script = []
    },
    take: (method, chat) => {
      for (const entry of script) {
        const { fault } = entry
        if (fault.method !== undefined && fault.method !== method) continue
        if (fault.chat !== undefined && fault.chat !== chat) continue
        if (entry.skips > 0) {
          entry.skips -= 1
          continue
        }
        entry.left -= 1
        if (entry.left <= 0) script = script.filter((other) => other !== entry)
        return fault
      }
      return null
    },
  }
}

const badGateway = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>'

/** Every fault but "too many requests", which each messenger words in its own way. */
export async function sufferFault(fault: Fault, accept: () => Promise<FakeAnswer>): Promise<FakeAnswer> {
  switch (fault.kind) {
    case 'reset before acceptance':
      return 'reset'
    case 'reset after acceptance':
      await accept()
      return 'reset'
    case 'html':
      return { status: 502, body: badGateway, contentType: 'text/html' }
    case 'stall': {
      const answer = await accept()
      if (fault.ms === undefined) return 'stall'
      await sleep(fault.ms)
      return answer
    }
    default:
      return { status: 500, body: 'Internal Server Error', contentType: 'text/plain' }
  }
}
