import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectInvariants } from '../support/invariants.ts'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Scene } from '../support/scene.ts'

describe('what a hostile reader found', () => {
  let scene: Scene
  let anna: Agent
  let boris: Agent
  beforeAll(async () => {
    scene = await openScene({ telegram: 'polling' })
    anna = await scene.agent('Анна', 'anna')
    boris = await scene.agent('Борис', 'boris')
  })
  afterAll(() => scene.close())

  test('a long name whose last character would be torn deafens nobody', async () => {
    const odd = await scene.person('telegram', { name: `${'a'.repeat(99)}😀😀` })
    const plain = await scene.person('telegram')
    await odd.says('/menu')
    await plain.says('/menu')
    await plain.hears('Чем помочь?')
    await odd.hears('Чем помочь?')
  })

  test('a description with a character at the cut can be listed', async () => {
    const olga = await scene.person('telegram')
    await olga.says(`${'а'.repeat(117)} 😀😀😀 конец истории`)
    await olga.hears(/Пока не знаю|Похоже на|помогло/)
    await olga.presses('Позвать специалиста')
    await olga.hears('Передал специалисту')
    await olga.says('/incidents')
    await olga.hears('У вас 1 обращение')
  })

  test('a refused click leaves nothing behind', async () => {
    const olga = await scene.person('telegram')
    await olga.says('/person')
    await olga.hears('Передал специалисту')
    await olga.presses('Не ждать в чате')
    await olga.hears('остаётся открытым')
    await anna.claims(olga)
    await olga.hears('занимается Анна')
    const wish = { kind: 'reply', text: 'Я тут', incidentId: null, seenNumber: 0, confirmed: true }
    expect((await boris.tries(olga, wish)).status).toBe(409)
    const conversation = await scene.conversationOf(olga.id)
    const open = scene.db.selectFrom('hand_overs').select('id').where('conversation_id', '=', conversation)
    expect(await open.where('ended_at', 'is', null).execute()).toEqual([])
  })

  test('adding to a request while an agent is there leaves the talk with the agent', async () => {
    const olga = await scene.person('telegram')
    await olga.says('/person')
    await olga.hears('Передал специалисту')
    await anna.replies(olga, 'Добрый день!')
    await olga.hears('Добрый день!')
    await olga.says('/incidents')
    await olga.hears('У вас 1 обращение')
    await olga.presses(/INC-\d+/)
    await olga.hears('Специалист: Анна')
    await olga.presses('Добавить')
    await olga.hears('Пишите прямо сюда')
    await olga.says('впн не работает')
    await olga.silentFor(2_000)
  })

  test('a secret behind a slash is a secret', async () => {
    const olga = await scene.person('telegram')
    await olga.says('/password Qwerty12345')
    await olga.hears('Я скрыл пароль')
    const { rows } = await sql<{ text: string }>`
      select event::text as text from inbox where sender = ${olga.id}
      union all select text from messages where conversation_id = ${await scene.conversationOf(olga.id)}`.execute(
      scene.db,
    )
    expect(rows.filter((row) => row.text.includes('Qwerty12345'))).toEqual([])
  })

  test('a wait that fails rests, and the clock goes on for everybody else', async () => {
    const olga = await scene.person('telegram')
    await olga.says('/menu')
    await olga.hears('Чем помочь?')
    const conversation = await scene.conversationOf(olga.id)
    // A state no release has ever written: whatever wakes it runs into a bug.
    await sql`update conversations set state = jsonb_set(state, '{doing}', '{"at": "collecting"}') where id = ${conversation}`.execute(
      scene.db,
    )
    await sql`insert into timers (conversation_id, key, due_at) values (${conversation}, 'quiet', now() - interval '1 day')`.execute(
      scene.db,
    )
    const ivan = await scene.person('telegram')
    await ivan.says('зелёный жираф танцует самбу')
    await ivan.hears('Пока не знаю.')
    const timer = scene.db.selectFrom('timers').select('attempts').where('conversation_id', '=', conversation)
    expect((await timer.executeTakeFirst())?.attempts).toBeGreaterThan(0)
    await sql`delete from timers where conversation_id = ${conversation}`.execute(scene.db)
  })

  test('and after all that the tables are whole', async () => {
    await expectInvariants(scene.db)
  })
})
