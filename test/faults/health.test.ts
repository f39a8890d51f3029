import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../src/database/server/connect.ts'
import { makeHealthProbe } from '../../src/database/server/health.ts'
import { eventually } from '../support/eventually.ts'
import { silentLog } from '../support/silent-log.ts'
import { openScene, type Scene } from '../support/scene.ts'

const token = 'a-token-for-the-monitor'

describe('health', () => {
  let scene: Scene
  beforeAll(async () => {
    scene = await openScene({ env: { HEALTH_TOKEN: token } })
  })
  afterAll(() => scene?.close())

  const ask = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`${scene.url}${path}`, { headers })
    return { status: response.status, text: await response.text() }
  }
  const health = async (headers?: Readonly<Record<string, string>>) => {
    const { status, text } = await ask('/health', headers)
    return { status, ...(JSON.parse(text) as { readonly ok: boolean }) }
  }
  const behindProxy = { 'x-forwarded-for': '203.0.113.9' }

  test('says all to this machine and to whoever has the token, and to others only whether it works', async () => {
    await eventually(async () => (await health()).ok === true)
    expect(Object.keys(await health())).toEqual(['status', 'ok', 'canAccept', 'canSend', 'channels', 'backlog'])
    expect(await health(behindProxy)).toEqual({ status: 200, ok: true, canAccept: true, canSend: true })
    expect(await health({ ...behindProxy, authorization: `Bearer ${token}` })).toHaveProperty('channels')
    expect(await health({ ...behindProxy, authorization: 'Bearer another' })).not.toHaveProperty('channels')
    expect((await ask('/metrics', behindProxy)).status).toBe(403)
    expect((await ask('/metrics', { ...behindProxy, authorization: `Bearer ${token}` })).status).toBe(200)
  })

  test('is asked of the database once, however many ask', async () => {
    const asked: string[] = []
    const { db, close } = connect(
      scene.databaseUrl,
      (name, when) => void (when === 'before' && asked.push(name)),
      silentLog,
      2,
    )
    const probe = makeHealthProbe(db)
    await Promise.all(Array.from({ length: 100 }, () => probe.look()))
    expect(asked.filter((name) => name.includes('health'))).toHaveLength(4)
    await close()
  })

  test('a backlog is said, and is no reason to be restarted', async () => {
    // The first one rests after a failure, and the second has to wait for it.
    await sql`
      insert into inbox (channel, external_id, sender, event, received_at, next_try_at)
      select 'telegram', 'late ' || n, 'nobody', '{}', now() - interval '10 minutes',
        case when n = 1 then now() + interval '1 hour' end
      from generate_series(1, 2) n`.execute(scene.db)
    await eventually(async () => (await health()).ok === false)
    const told = await health()
    expect(told).toMatchObject({ status: 200, canAccept: true, canSend: false })
    await sql`delete from inbox where external_id like 'late %'`.execute(scene.db)
    await eventually(async () => (await health()).ok === true)
  })

  test.each([
    ['a full disk', '53100'],
    ['a server that only reads', '25006'],
  ])('%s cannot accept, and nothing else is said of it', async (_, code) => {
    await sql
      .raw(`
      create function refuse() returns trigger language plpgsql as $$
        begin raise exception 'no' using errcode = '${code}'; end $$;
      create trigger refuse before update on health_beat for each statement execute function refuse()`)
      .execute(scene.db)
    await eventually(async () => (await health()).status === 503)
    expect(await health(behindProxy)).toEqual({ status: 503, ok: false, canAccept: false, canSend: false })
    await sql.raw('drop trigger refuse on health_beat; drop function refuse').execute(scene.db)
    await eventually(async () => (await health()).status === 200)
  })
})
