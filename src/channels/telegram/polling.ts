import { setTimeout as sleep } from 'node:timers/promises'
import { type Api, GrammyError } from 'grammy'
import type { Log } from '../../kit/log.ts'
import { second } from '../../kit/time.ts'
import type { InboundEvent } from '../../messaging/inbound.ts'
import { parseSafely } from './reading/parse-safely.ts'
import type { RawUpdate } from './reading/parse-update.ts'
import { allowedUpdates, pollSeconds } from './reading/update-kinds.ts'

/** How soon another instance goes on polling after the one before has died. */
const standByMs = 500

/** How the last question for updates ended; `conflict`: another program asks with the same token. `asks`: none has ended. */
export type PollingTurn = 'asks' | 'took' | 'conflict' | 'failed'

type Polling = {
  readonly api: Api
  readonly onEvents: (events: readonly InboundEvent[]) => Promise<void>
  /** Telegram lets one poller in: only the instance that holds the bot's lock asks. */
  readonly mayPoll: () => boolean
  /** Hears how each turn of ours ended. */
  readonly onTurn: (turn: PollingTurn) => void
  readonly log: Log
  readonly signal: AbortSignal
}

/**
 * Long polling whose offset advances only after the updates are committed: what was fetched and not stored comes
 * again. Runs until the signal; every failure is waited out, because a bot that stopped polling is deaf.
 */
export async function startPolling({ api, onEvents, mayPoll, onTurn, log, signal }: Polling): Promise<void> {
  let offset = 0
  let pauseMs = 0
  while (!signal.aborted) {
    try {
      if (pauseMs > 0) await sleep(pauseMs, undefined, { signal })
      if (!mayPoll()) {
        await sleep(standByMs, undefined, { signal })
        continue
      }
      const updates = await api.getUpdates(
        { offset, timeout: pollSeconds, limit: 100, allowed_updates: [...allowedUpdates] },
        signal as never,
      )
      const events = updates.map((update) => parseSafely(update as RawUpdate))
      await onEvents(events)
      answerPresses(api, updates)
      offset = Math.max(offset, ...updates.map((update) => update.update_id + 1))
      pauseMs = 0
      onTurn('took')
    } catch (error) {
      if (signal.aborted) return
      onTurn(error instanceof GrammyError && error.error_code === 409 ? 'conflict' : 'failed')
      pauseMs = pauseAfter(error, pauseMs)
      log.warn('polling telegram failed', {
        pauseMs,
        code: error instanceof GrammyError ? error.error_code : 'network',
      })
    }
  }
}

/** After the commit; without a row and without a retry. */
function answerPresses(api: Api, updates: readonly { callback_query?: { id: string } }[]): void {
  for (const { callback_query: press } of updates) {
    if (press !== undefined) api.answerCallbackQuery(press.id).catch(() => {})
  }
}

function pauseAfter(error: unknown, before: number): number {
  if (error instanceof GrammyError && error.parameters.retry_after !== undefined)
    return error.parameters.retry_after * second
  return Math.min(Math.max(before * 2, second), 30 * second)
}
