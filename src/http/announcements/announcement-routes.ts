import { Hono } from 'hono'
import { mustWait } from '../../desk/announcements/announce.ts'
import type { Announcement } from '../../desk/announcements/announcement-ports.ts'
import type { SettingsSnapshot } from '../../desk/desk-context.ts'
import { nextOpening } from '../../incidents/clock/business-hours.ts'
import type { Instant } from '../../kit/time.ts'
import { announcementSchema, audienceSchema, moveSchema, receiptsSchema } from './announcement-schemas.ts'
import { body, query } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { isId } from '../conversations/conversation-schemas.ts'
import type { Allow } from '../access/session-guard.ts'

const newest = 100
const receiptsPerPage = 200

export function announcementRoutes(deps: ApiDeps, allow: Allow) {
  const { announcements, settings, now, log } = deps
  /** Null: one of them is not connected here. */
  function chosen(wanted: readonly string[] | undefined): readonly string[] | null {
    const connected = deps.messengers.filter(({ isConnected }) => isConnected)
    const usual = connected.filter(({ isForTrying }) => !isForTrying).map(({ name }) => name)
    const channels = [...new Set(wanted ?? usual)]
    const isKnown = channels.every((channel) => connected.some(({ name }) => name === channel))
    return channels.length > 0 && isKnown ? channels : null
  }

  return new Hono<ApiEnv>()
    .get('/announcements', allow('announce'), async (context) =>
      context.json({ announcements: await announcements.list(newest) }),
    )
    .post('/announcements', allow('announce'), body(announcementSchema), async (context) => {
      const { texts, isUrgent, audience, startsAt, channels: wanted } = context.req.valid('json')
      const channels = chosen(wanted)
      if (channels === null) return context.json({ error: 'channel_unknown' as const }, 422)
      const createdBy = context.get('session').agent.id
      const announcement = await announcements.create({ texts, isUrgent, channels, audience, startsAt, createdBy })
      log.info('announcement written', { announcement: announcement.id, by: createdBy, isUrgent })
      return context.json({ announcement }, 201)
    })
    .post('/announcements/audience', allow('announce'), body(audienceSchema), async (context) => {
      const { audience, channels: wanted } = context.req.valid('json')
      const channels = chosen(wanted)
      if (channels === null) return context.json({ error: 'channel_unknown' as const }, 422)
      return context.json({ size: await announcements.sizeOf({ channels, audience }) })
    })
    .get('/announcements/:id', allow('announce'), async (context) => {
      const id = context.req.param('id')
      const found = isId(id) ? await announcements.find(id) : null
      if (found === null) return context.json({ error: 'announcement_unknown' as const }, 404)
      return context.json({ ...found, waitsUntil: waitsUntil(found.announcement, settings(), now()) })
    })
    .get('/announcements/:id/recipients', allow('announce'), query(receiptsSchema), async (context) => {
      const id = context.req.param('id')
      const { state = null, after } = context.req.valid('query')
      const recipients = isId(id) ? await announcements.receipts(id, { state, after, limit: receiptsPerPage }) : []
      const last = recipients.length === receiptsPerPage ? recipients.at(-1)?.conversationId : undefined
      return context.json({ recipients, next: last ?? null })
    })
    .post('/announcements/:id/moves', allow('announce'), body(moveSchema), async (context) => {
      const id = context.req.param('id')
      const { move } = context.req.valid('json')
      if (!isId(id)) return context.json({ error: 'announcement_unknown' as const }, 404)
      const moved = await announcements.move(id, move)
      if (!moved.ok) {
        const { code } = moved.refusal
        return context.json({ error: code }, code === 'announcement_unknown' ? 404 : 409)
      }
      log.info('announcement moved', { announcement: id, move, by: context.get('session').agent.id })
      return context.json({ announcement: moved.value })
    })
}

/** When quiet hours end for one that runs and waits for that; null when it does not wait. */
function waitsUntil(announcement: Announcement, settings: SettingsSnapshot, at: Instant): Instant | null {
  const { announcementHours: hours } = settings
  if (announcement.status !== 'running' || hours === null || !mustWait(announcement, settings, at)) return null
  return nextOpening(hours, at)?.at ?? null
}
