import { GrammyError, HttpError } from 'grammy'
import { second } from '../../kit/time.ts'
import type { Delivery } from '../../messaging/outbound.ts'
import { wasNeverWritten } from '../transport-errors.ts'

/** What an error of a Bot API call means for the message. Descriptions are Telegram's own words. */
export function deliveryOf(error: unknown): Delivery {
  if (error instanceof GrammyError) return answerOf(error)
  if (error instanceof HttpError) {
    const cause = error.error
    return wasNeverWritten(cause)
      ? { kind: 'retry', reason: 'the messenger cannot be reached' }
      : { kind: 'unknown', reason: 'no usable answer from the messenger' }
  }
  return { kind: 'unknown', reason: error instanceof Error ? error.name : 'error' }
}

function answerOf(error: GrammyError): Delivery {
  const { error_code: code, description } = error
  const retryAfter = error.parameters.retry_after
  if (code === 429) {
    return { kind: 'retry', afterMs: (retryAfter ?? 5) * second, holds: 'chat', reason: 'too many requests' }
  }
  // A revoked token or a wrong address of the API: nothing gets through for anybody until an admin acts.
  if (code === 401 || code === 404) {
    return { kind: 'retry', holds: 'bot', reason: 'telegram refuses the bot token' }
  }
  if (code === 403) return { kind: 'refused', reason: 'blocked', detail: description }
  if (code >= 500) return { kind: 'unknown', reason: `telegram answered ${code}` }
  if (/chat not found|user not found|peer_id_invalid/i.test(description)) {
    return { kind: 'refused', reason: 'unknown chat', detail: description }
  }
  return { kind: 'refused', reason: 'invalid message', detail: description }
}

export const isMarkupRefused = (error: unknown): boolean =>
  error instanceof GrammyError &&
  error.error_code === 400 &&
  /parse entities|unsupported start tag/i.test(error.description)
