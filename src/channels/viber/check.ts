import { z } from 'zod'
import type { ChannelFinding } from '../../messaging/channel-finding.ts'
import { checkMs, hostOf, troubleOf, wordsOf } from '../self-check.ts'
import { eventTypes } from './event-types.ts'
import type { ViberAnswer, ViberClient } from './viber-client.ts'

/** REST API, "get_account_info"; an account without a webhook has none of the two. */
const accountSchema = z.object({
  name: z.string(),
  webhook: z.string().default(''),
  event_types: z.array(z.string()).default([]),
})

/** One call that changes nothing: whose the token is, and where its callbacks go. `address` null: no public one is set. */
export async function checkViber(
  client: ViberClient,
  address: string | null,
  token: string,
): Promise<readonly ChannelFinding[]> {
  const signal = AbortSignal.timeout(checkMs)
  try {
    const answer = await client.call('get_account_info', {}, signal)
    if (answer.status !== 0) return [refusalOf(answer, token)]
    const { name, webhook, event_types: types } = accountSchema.parse(answer)
    return [{ code: 'bot_answers', name: name.slice(0, 100) }, ...wayOf(webhook, types, address)]
  } catch (error) {
    return [troubleOf(error, signal)]
  }
}

function wayOf(webhook: string, types: readonly string[], address: string | null): readonly ChannelFinding[] {
  if (address === null) return [{ code: 'no_public_url' }]
  if (webhook === '') return [{ code: 'webhook_missing' }]
  if (webhook !== address) return [{ code: 'webhook_foreign', host: hostOf(webhook) }]
  const missing = eventTypes.filter((type) => !types.includes(type))
  return [
    { code: 'webhook_ours', host: hostOf(webhook) },
    missing.length === 0 ? { code: 'events_complete' } : { code: 'events_missing', events: missing.join(', ') },
  ]
}

/** REST API, "Error codes": 7 and 8 suspended or not there, 9 and 15 not allowed any more. */
const blocked = new Set([7, 8, 9, 15])

function refusalOf({ status, status_message: said = '' }: ViberAnswer, token: string): ChannelFinding {
  if (status === 2) return { code: 'token_refused' }
  if (status === 12) return { code: 'messenger_busy' }
  if (blocked.has(status)) return { code: 'account_blocked' }
  return { code: 'refused', said: wordsOf(`${status} ${said}`, [token]) }
}
