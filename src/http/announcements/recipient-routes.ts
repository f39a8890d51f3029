import { Hono } from 'hono'
import type { Receipt, ReceiptState } from '../../desk/announcements/receipt-ports.ts'
import { previewAnnouncement, wordsFaults } from '../../desk/announcements/check-announcement.ts'
import { receiptsCsv } from '../../desk/announcements/receipts-csv.ts'
import { quietHoursOf } from '../../desk/settings/default-settings.ts'
import { audienceSchema, checkSchema, receiptsFileSchema, receiptsSchema } from './announcement-schemas.ts'
import { chosenChannels } from './chosen-channels.ts'
import { body, query } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { isId } from '../conversations/conversation-schemas.ts'
import type { Allow } from '../access/session-guard.ts'

const receiptsPerPage = 200
const receiptsPerRead = 10_000

/** Who would get an announcement and how it would look to them; who got it, and who not. */
export function recipientRoutes(deps: ApiDeps, allow: Allow) {
  const { announcements, settings, phrases, looks, messengers, log } = deps

  async function allReceipts(id: string, state: ReceiptState | null): Promise<readonly Receipt[]> {
    const all: Receipt[] = []
    let page: readonly Receipt[]
    do {
      page = await announcements.receipts(id, {
        state,
        after: all.at(-1)?.conversationId ?? '0',
        limit: receiptsPerRead,
      })
      all.push(...page)
    } while (page.length === receiptsPerRead)
    return all
  }

  return new Hono<ApiEnv>()
    .get('/announcements/audience', allow('announce'), async (context) =>
      context.json({
        ...(await announcements.choices()),
        quietHours: quietHoursOf(settings().announcementHours),
      }),
    )
    .post('/announcements/audience', allow('announce'), body(audienceSchema), async (context) => {
      const { audience, channels: wanted } = context.req.valid('json')
      const channels = chosenChannels(messengers, wanted)
      if (channels === null) return context.json({ error: 'channel_unknown' as const }, 422)
      return context.json(await announcements.sizeOf({ channels, audience }))
    })
    .post('/announcements/check', allow('announce'), body(checkSchema), (context) => {
      const { texts, language, channels } = context.req.valid('json')
      const chosen = looks.filter(({ name }) => channels.includes(name))
      return context.json({
        faults: wordsFaults(texts, chosen),
        previews: previewAnnouncement(texts, language, { phrases, looks: chosen }),
      })
    })
    .get('/announcements/:id/recipients', allow('announce'), query(receiptsSchema), async (context) => {
      const id = context.req.param('id')
      const { state = null, after } = context.req.valid('query')
      const recipients = isId(id) ? await announcements.receipts(id, { state, after, limit: receiptsPerPage }) : []
      const last = recipients.length === receiptsPerPage ? recipients.at(-1)?.conversationId : undefined
      return context.json({ recipients, next: last ?? null })
    })
    .get('/announcements/:id/recipients.csv', allow('announce'), query(receiptsFileSchema), async (context) => {
      const id = context.req.param('id')
      const { state = null } = context.req.valid('query')
      // It becomes a part of the file's name, too.
      if (!isId(id)) return context.json({ error: 'not_found' as const }, 404)
      const receipts = await allReceipts(id, state)
      const { agent } = context.get('session')
      log.info('receipts exported', { announcement: id, by: agent.id, count: receipts.length })
      const reader = {
        language: agent.language,
        zone: settings().desk.zone,
        titleOf: (channel: string) => messengers.find(({ name }) => name === channel)?.title[agent.language] ?? channel,
      }
      return context.body(receiptsCsv(receipts, reader), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="announcement-${id}.csv"`,
      })
    })
}
