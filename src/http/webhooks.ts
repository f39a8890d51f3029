import type { Count } from '../kit/counters.ts'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { protectEvent } from '../privacy/protect-event.ts'
import type { Inbox } from '../desk/road/inbound-ports.ts'
import type { Log } from '../kit/log.ts'
import type { Instant } from '../kit/time.ts'
import type { Channel, Received } from '../messaging/channel.ts'
import type { Person } from '../messaging/inbound.ts'
import type { Outbound } from '../messaging/outbound.ts'
import { readBody } from './read-body.ts'

/** Far above anything a messenger sends, far below what would hurt. */
const largestBody = 1024 * 1024

export type WebhookParts = {
  readonly channels: readonly Channel[]
  readonly inbox: Inbox
  readonly welcome: (person: Person) => Outbound
  readonly now: () => Instant
  readonly log: Log
  readonly count: Count
}

/**
 * Room 1 of the road: authentic? parse, mask, store, commit, 200. Nothing else happens here, so that a messenger never
 * waits for us and never sends twice because of that. Only an outage of the database is a 503: then it comes again.
 */
export function makeWebhooks({
  channels,
  inbox,
  welcome,
  now,
  log,
  count,
}: WebhookParts): Hono<{ Bindings: Partial<HttpBindings> }> {
  const app = new Hono<{ Bindings: Partial<HttpBindings> }>()
  for (const channel of channels) {
    app.post(`/${channel.name}`, async (c) => {
      const body = await readBody(c, largestBody)
      if (body === null) return c.json({ error: 'body too large' }, 413)
      const received = channel.receive({
        header: (name) => c.req.header(name),
        query: (name) => c.req.query(name),
        body,
      })
      if (received.kind === 'rejected') {
        count('rejected', channel.name)
        return c.json({ error: received.reason }, received.status)
      }
      const events = received.events.map((event) => protectEvent(event, now()))
      try {
        await inbox.add(channel.name, events)
      } catch (error) {
        log.error('webhook could not be stored', error, { channel: channel.name })
        return c.json({ error: 'not stored, please send again' }, 503, { 'retry-after': '1' })
      }
      count('accepted', channel.name)
      const answer = answerOf(channel, received, welcome)
      return answer === null ? c.body(null, 200) : c.json(answer, 200)
    })
  }
  return app
}

type Accepted = Extract<Received, { kind: 'accepted' }>

function answerOf(channel: Channel, received: Accepted, welcome: (person: Person) => Outbound): object | null {
  const started = received.events.find((event) => event.body.kind === 'started' && event.body.wantsWelcome)
  if (started !== undefined && channel.welcomeAnswer !== undefined)
    return channel.welcomeAnswer(welcome(started.from)) as object
  return received.answer as object | null
}
