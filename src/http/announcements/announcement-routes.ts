import { Hono } from 'hono'
import type { z } from 'zod'
import { mustWait } from '../../desk/announcements/announce.ts'
import { changedDetails, movedDetails } from '../../desk/announcements/audited-announcement.ts'
import type { Announcement } from '../../desk/announcements/announcement-ports.ts'
import { wordsFaults } from '../../desk/announcements/check-announcement.ts'
import type { SettingsSnapshot } from '../../desk/desk-context.ts'
import { nextOpening } from '../../incidents/clock/business-hours.ts'
import type { Instant } from '../../kit/time.ts'
import { announcementSchema, editSchema, moveSchema, pageSchema, versionSchema } from './announcement-schemas.ts'
import { chosenChannels } from './chosen-channels.ts'
import { body, query } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { isId } from '../conversations/conversation-schemas.ts'
import type { Allow } from '../access/session-guard.ts'

const perPage = 50

/** Writing announcements, sending them, and how far they are. */
export function announcementRoutes(deps: ApiDeps, allow: Allow) {
  const { announcements, settings, now, log } = deps

  /** What was written, or why it cannot be sent so. */
  function accepted(given: z.output<typeof announcementSchema>) {
    const channels = chosenChannels(deps.messengers, given.channels)
    if (channels === null) return { error: 'channel_unknown' as const, fields: ['channels'] }
    const known = new Set(deps.categories().map(({ id }) => id))
    const isKnown = given.audience?.categories.every((one) => known.has(one)) ?? true
    if (!isKnown) return { error: 'category_unknown' as const, fields: ['audience.categories'] }
    const looks = deps.looks.filter(({ name }) => channels.includes(name))
    const long = wordsFaults(given.texts, looks).filter(({ code }) => code === 'too_long')
    if (long.length > 0)
      return { error: 'text_too_long' as const, fields: long.map(({ language }) => `texts.${language}`) }
    const { texts, isUrgent, audience, startsAt } = given
    return { written: { texts, isUrgent, channels, audience, startsAt } }
  }

  return new Hono<ApiEnv>()
    .get('/announcements', allow('announce'), query(pageSchema), async (context) => {
      const { before = null } = context.req.valid('query')
      const page = await announcements.list({ before, limit: perPage + 1 })
      const shown = page.slice(0, perPage)
      const counts = await announcements.countsOf(shown.map(({ id }) => id))
      const next = page.length > perPage ? (shown.at(-1)?.id ?? null) : null
      return context.json({ announcements: shown, counts: Object.fromEntries(counts), next })
    })
    .post('/announcements', allow('announce'), body(announcementSchema), async (context) => {
      const { written, ...refused } = accepted(context.req.valid('json'))
      if (written === undefined) return context.json(refused, 422)
      const createdBy = context.get('session').agent.id
      const announcement = await announcements.create({ ...written, createdBy })
      context.set('audited', { subject: announcement.id })
      log.info('announcement written', { announcement: announcement.id, by: createdBy, isUrgent: written.isUrgent })
      return context.json({ announcement }, 201)
    })
    .get('/announcements/:id', allow('announce'), async (context) => {
      const id = context.req.param('id')
      const found = isId(id) ? await announcements.find(id) : null
      if (found === null) return context.json({ error: 'announcement_unknown' as const }, 404)
      return context.json({ ...found, waitsUntil: waitsUntil(found.announcement, settings(), now()) })
    })
    .put('/announcements/:id', allow('announce'), body(editSchema), async (context) => {
      const id = context.req.param('id')
      if (!isId(id)) return context.json({ error: 'announcement_unknown' as const }, 404)
      const { version, ...given } = context.req.valid('json')
      const { written, ...refused } = accepted(given)
      if (written === undefined) return context.json(refused, 422)
      const before = await announcements.find(id)
      const edited = await announcements.edit(id, version, written)
      if (!edited.ok) return context.json({ error: edited.refusal.code }, statusOf(edited.refusal))
      // Nobody has written in it since it was read, or it would have been refused.
      const details = before === null ? {} : changedDetails(before.announcement, edited.value, settings().desk.zone)
      context.set('audited', { details, isNothing: Object.keys(details).length === 0 })
      log.info('announcement edited', { announcement: id, by: context.get('session').agent.id })
      return context.json({ announcement: edited.value })
    })
    .delete('/announcements/:id', allow('announce'), query(versionSchema), async (context) => {
      const id = context.req.param('id')
      if (!isId(id)) return context.json({ error: 'announcement_unknown' as const }, 404)
      const removed = await announcements.remove(id, context.req.valid('query').version)
      if (!removed.ok) return context.json({ error: removed.refusal.code }, statusOf(removed.refusal))
      log.info('announcement deleted', { announcement: id, by: context.get('session').agent.id })
      return context.json({ isDeleted: true as const })
    })
    .post('/announcements/:id/moves', allow('announce'), body(moveSchema), async (context) => {
      const id = context.req.param('id')
      const { move, version = null } = context.req.valid('json')
      if (!isId(id)) return context.json({ error: 'announcement_unknown' as const }, 404)
      const moved = await announcements.move(id, move, version, context.get('session').agent.id)
      if (!moved.ok) return context.json({ error: moved.refusal.code }, statusOf(moved.refusal))
      context.set('audited', { details: movedDetails(move, moved.value, settings().desk.zone) })
      log.info('announcement moved', { announcement: id, move, by: context.get('session').agent.id })
      return context.json({ announcement: moved.value })
    })
}

const statusOf = ({ code }: { readonly code: string }) => (code === 'announcement_unknown' ? 404 : 409)

/** When quiet hours end for one that waits for that, or will when its time has come; null when it does not wait. */
function waitsUntil(announcement: Announcement, settings: SettingsSnapshot, at: Instant): Instant | null {
  const { announcementHours: hours } = settings
  const { status, startsAt } = announcement
  const from = status === 'running' ? at : status === 'scheduled' ? startsAt : null
  if (from === null || hours === null || !mustWait(announcement, settings, from)) return null
  return nextOpening(hours, from)?.at ?? null
}
