import { type Api, GrammyError, HttpError } from 'grammy'
import { z } from 'zod'
import { minute, second } from '../../kit/time.ts'
import type { ChannelFinding } from '../../messaging/channel-finding.ts'
import { checkMs, hostOf, troubleOf, wordsOf } from '../self-check.ts'
import type { PollingTurn } from './polling.ts'

/** A call of ours that failed longer ago may have been mended since: Telegram keeps its last error for good. */
const latelyMs = 15 * minute

/** How this process hears from Telegram. */
export type Hearing =
  | { readonly by: 'webhook'; readonly address: string }
  /** `lastTurn` null: it has not begun, because the bot is not connected yet. */
  | { readonly by: 'polling'; readonly isOurTurn: boolean; readonly lastTurn: PollingTurn | null }

const botSchema = z.object({ username: z.string() })
/** Bot API, "WebhookInfo". */
const webhookSchema = z.object({
  url: z.string(),
  pending_update_count: z.number(),
  last_error_date: z.number().optional(),
  last_error_message: z.string().optional(),
})
type Webhook = z.infer<typeof webhookSchema>

/** Two calls that change nothing: who the bot is, and where its updates go. */
export async function checkTelegram(
  api: Api,
  hearing: Hearing,
  secrets: readonly string[],
): Promise<readonly ChannelFinding[]> {
  const signal = AbortSignal.timeout(checkMs)
  const found: ChannelFinding[] = []
  try {
    const bot = botSchema.parse(await api.getMe(signal as never))
    found.push({ code: 'bot_answers', name: `@${bot.username}` })
    const webhook = webhookSchema.parse(await api.getWebhookInfo(signal as never))
    found.push(wayOf(webhook, hearing), ...waitingAt(webhook))
    if (hearing.by === 'webhook') found.push(...lastErrorOf(webhook, secrets))
  } catch (error) {
    found.push(refusalOf(error, signal, secrets))
  }
  return found
}

function wayOf({ url }: Webhook, hearing: Hearing): ChannelFinding {
  if (hearing.by === 'webhook') {
    if (url === '') return { code: 'webhook_missing' }
    return { code: url === hearing.address ? 'webhook_ours' : 'webhook_foreign', host: hostOf(url) }
  }
  if (url !== '') return { code: 'webhook_takes_updates', host: hostOf(url) }
  if (!hearing.isOurTurn) return { code: 'polls_elsewhere' }
  if (hearing.lastTurn === null) return { code: 'not_started' }
  return { code: turnCodes[hearing.lastTurn] }
}

const turnCodes = {
  asks: 'polls',
  took: 'polls',
  conflict: 'polling_conflict',
  failed: 'polling_fails',
} as const satisfies Record<PollingTurn, ChannelFinding['code']>

const waitingAt = ({ pending_update_count: count }: Webhook): readonly ChannelFinding[] => [
  count === 0 ? { code: 'nothing_waits' } : { code: 'updates_wait', count },
]

function lastErrorOf(webhook: Webhook, secrets: readonly string[]): readonly ChannelFinding[] {
  const { last_error_date: seconds, last_error_message: message = '' } = webhook
  if (seconds === undefined) return []
  const at = seconds * second
  const isLate = Date.now() - at < latelyMs
  return [{ code: isLate ? 'delivery_fails' : 'delivery_failed', at, said: wordsOf(message, secrets) }]
}

function refusalOf(error: unknown, signal: AbortSignal, secrets: readonly string[]): ChannelFinding {
  if (error instanceof HttpError) return troubleOf(error.error, signal)
  if (!(error instanceof GrammyError)) return troubleOf(error, signal)
  const { error_code: code, description } = error
  // 404 is what a token of another shape is told.
  if (code === 401 || code === 404) return { code: 'token_refused' }
  if (code === 429) return { code: 'messenger_busy' }
  if (code >= 500) return { code: 'messenger_fails' }
  if (typeof code !== 'number') return { code: 'strange_answer' }
  return { code: 'refused', said: wordsOf(`${code} ${description}`, secrets) }
}
