import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { openScene, type Scene } from '../support/scene.ts'

/** Everybody says these, in this order; a window holds each person once, so that shuffling it keeps their order. */
const script = ['впн не работает', 'спасибо', '/person', 'у меня всё ещё не работает', 'и принтер тоже'] as const
const windowSize = 50
const people = Array.from({ length: windowSize }, (_, index) => ({
  messenger: index % 2 === 0 ? ('telegram' as const) : ('viber' as const),
  id: 6_000_000_000 + index,
  viberId: Buffer.from(`person ${index}`.padEnd(16, '.')).toString('base64'),
}))

type Call = { readonly path: string; readonly body: string; readonly isWell: boolean }

/** The same calls in both runs, but for their order, repetitions and rubbish. */
function callOf(person: (typeof people)[number], round: number): Call {
  const serial = round * windowSize + people.indexOf(person)
  const text = script[round]
  const body =
    person.messenger === 'telegram'
      ? {
          update_id: 900_000 + serial,
          message: {
            message_id: 10_000 + serial,
            date: 1_790_000_000 + round,
            from: { id: person.id, is_bot: false, first_name: 'Ольга', language_code: 'ru' },
            chat: { id: person.id, type: 'private', first_name: 'Ольга' },
            text,
          },
        }
      : {
          event: 'message',
          timestamp: 1_790_000_000_000 + round,
          message_token: `57413118035717${String(serial).padStart(5, '0')}`,
          sender: { id: person.viberId, name: 'Ольга', language: 'ru' },
          message: { type: 'text', text },
        }
  return { path: `/webhooks/${person.messenger}`, body: JSON.stringify(body), isWell: true }
}

const rubbish: readonly Call[] = [
  { path: '/webhooks/telegram', body: '{"update_id": 1, "mess', isWell: false },
  { path: '/webhooks/telegram', body: '[]', isWell: false },
  {
    path: '/webhooks/telegram',
    body: '{"update_id": 799001, "message": {"message_id": "x", "chat": 5}}',
    isWell: true,
  },
  { path: '/webhooks/telegram', body: '{"update_id": 799002, "mystery": {"a": [1, 2]}}', isWell: true },
  { path: '/webhooks/viber', body: '{"event": 7}', isWell: false },
  { path: '/webhooks/viber', body: '{"event": "mystery", "message_token": 5, "user_id": []}', isWell: true },
]

const rounds = script.map((_, round) => people.map((person) => callOf(person, round)))

/** 20 % twice, 5 % rubbish, every window shuffled; by a seed, so that a failure can be seen again. */
function disordered(seed: number): readonly (readonly Call[])[] {
  return rounds.map((calls, round) => {
    const [shuffled] = fc.sample(fc.shuffledSubarray([...calls], { minLength: calls.length }), {
      seed: seed + round,
      numRuns: 1,
    }) as [Call[]]
    const twice = shuffled.filter((_, index) => index % 5 === 0)
    const bad = rubbish.slice(0, Math.round(calls.length * 0.05) + 1)
    const [mixed] = fc.sample(fc.shuffledSubarray([...shuffled, ...twice, ...bad], { minLength: 63 }), {
      seed: seed * 7 + round,
      numRuns: 1,
    }) as [Call[]]
    return mixed
  })
}

const opened: Scene[] = []
afterAll(async () => {
  for (const scene of opened) await scene.close()
})

async function play(windows: readonly (readonly Call[])[]) {
  const scene = await openScene()
  opened.push(scene)
  for (const { messenger, id, viberId } of people) {
    if (messenger === 'telegram') scene.telegram.meets({ id, name: 'Ольга', language: 'ru' })
    else {
      scene.viber.meets({ id: viberId, name: 'Ольга', language: 'ru' })
      await scene.viber.subscribes(viberId)
    }
  }
  await scene.rests()
  const secret = scene.telegram.webhook()?.secret ?? ''
  async function post({ path, body, isWell }: Call): Promise<void> {
    const signature = createHmac('sha256', scene.viber.token).update(body).digest('hex')
    const response = await fetch(`${scene.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-telegram-bot-api-secret-token': secret,
        'x-viber-content-signature': signature,
      },
      body,
    })
    expect(response.status, body).toBe(isWell ? 200 : 400)
  }
  // Eight at a time: calls of one window overtake each other on the way as well.
  for (const calls of windows) {
    for (let at = 0; at < calls.length; at += 8) await Promise.all(calls.slice(at, at + 8).map(post))
  }
  await scene.settles()
  return scene
}

/** What anybody could see of it in the end; numbers of incidents are drawn in the order of arrival. */
async function outcome({ db, problems }: Scene) {
  const { rows: transcripts } = await sql<{ who: string; said: readonly string[] }>`
    select a.external_id as who,
           array_agg(m.author || ': ' || regexp_replace(regexp_replace(m.text, 'INC-\\d+', 'INC'), '\\d?\\d:\\d\\d', 'TIME') order by m.number) as said
    from messages m join conversations c on c.id = m.conversation_id join addresses a on a.id = c.address_id
    where m.kind <> 'event'
    group by a.external_id order by a.external_id`.execute(db)
  const { rows: incidents } = await sql<object>`
    select a.external_id as who, i.status, i.priority, i.description, h.ended_at is null as is_waiting
    from incidents i join conversations c on c.id = i.conversation_id join addresses a on a.id = c.address_id
    join hand_overs h on h.incident_id = i.id order by a.external_id, i.description`.execute(db)
  const { rows: sent } = await sql<object>`
    select channel, status, count(*)::int as count from outbox group by channel, status order by channel, status`.execute(
    db,
  )
  return { transcripts, incidents, sent, problems }
}

describe('T2: disorder on both messengers at once', () => {
  test('a fifth twice, shuffled windows and rubbish in between end in the state of a quiet day', async () => {
    const quiet = await outcome(await play(rounds))
    expect(quiet.transcripts).toHaveLength(people.length)
    expect(quiet.incidents).toHaveLength(people.length)
    expect(quiet.problems).toEqual([])
    const wild = await outcome(await play(disordered(20_261_122)))
    expect(wild).toEqual(quiet)
  }, 120_000)
})
