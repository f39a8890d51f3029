import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'
import type { Agent } from '../support/scene-agent.ts'

describe('nobody is lost', () => {
  let scene: Scene
  let boris: Agent

  beforeAll(async () => {
    scene = await openScene()
    boris = await scene.agent('Борис', 'boris')
    // Whoever hired him is no one to offer a chat to.
    await sql`update agents set presence = 'away' where login = 'admin'`.execute(scene.db)
  })
  afterAll(() => scene?.close())

  const idOf = async (login: string): Promise<string> =>
    (await scene.db.selectFrom('agents').select('id').where('login', '=', login).executeTakeFirstOrThrow()).id

  /** In a talk with a new agent, while Boris is there and has nothing. */
  async function talkWith(name: string, login: string) {
    const agent = await scene.agent(name, login)
    const person = await scene.person('telegram')
    await person.says('/person')
    await person.hears('Передал специалисту')
    await agent.claims(person)
    await person.hears(new RegExp(`${name} .*на связи`))
    return { agent, person, agentId: await idOf(login) }
  }

  /** Told once, before all others, and offered to the one who is there; nobody else has it. */
  async function goesOnWithBoris(person: Person, told: RegExp): Promise<void> {
    const { text } = await person.hears(told)
    expect(text).toContain('Вы первые в очереди. Рассказывать заново не нужно')
    await boris.isOffered(person)
    const conversation = await scene.conversationOf(person.id)
    const open = await sql<{ isReturned: boolean; acceptedBy: string | null }>`
      select is_returned as "isReturned", accepted_by as "acceptedBy" from hand_overs
      where conversation_id = ${conversation} and ended_at is null`.execute(scene.db)
    expect(open.rows).toEqual([{ isReturned: true, acceptedBy: null }])
    await boris.claims(person)
    await person.hears(/Борис .*на связи/)
    const texts = await scene.db
      .selectFrom('messages')
      .select('text')
      .where('conversation_id', '=', conversation)
      .where('author', '=', 'bot')
      .execute()
    expect(texts.filter((message) => told.test(message.text))).toHaveLength(1)
    await boris.resolves(person, 'Готово.')
    await person.hears(/решено/)
    await scene.settles()
  }

  test('of an agent who signs out: at once', async () => {
    const { agent, person } = await talkWith('Анна', 'anna')
    expect((await agent.console('POST', '/sign-out')).status).toBe(200)
    await goesOnWithBoris(person, /Анна больше не на связи, поэтому зову другого специалиста/)
  })

  test('of an agent who is disabled: at once, and what they had registered is free', async () => {
    const { person, agentId } = await talkWith('Вера', 'vera')
    const beside = await scene.person('viber')
    await beside.says('зелёный жираф танцует самбу')
    await beside.hears('Пока не знаю.')
    await beside.presses('Оставить обращение')
    for (const [asked, pressed] of [
      ['К чему', 'Другое'],
      ['Кого', 'Только меня'],
      ['Работать', 'Не срочно'],
      ['Всё верно?', 'Всё верно'],
    ] as const) {
      await beside.hears(asked)
      await beside.presses(pressed)
    }
    await beside.hears(/INC-\d{6} принято/)
    const incident = String(await scene.newestIncidentOf(await scene.conversationOf(beside.id)))
    await sql`update incidents set assignee_id = ${agentId}, status = 'assigned' where id = ${incident}`.execute(
      scene.db,
    )
    const admin = await scene.admin()
    expect((await admin('PATCH', `/agents/${agentId}`, { isDisabled: true })).status).toBe(200)
    await goesOnWithBoris(person, /Вера больше не на связи/)
    await eventually(async () => {
      const row = await scene.db
        .selectFrom('incidents')
        .selectAll()
        .where('id', '=', incident)
        .executeTakeFirstOrThrow()
      expect(row).toMatchObject({ assignee_id: null })
    })
    const history = await sql<{ to: unknown }>`
      select details #> '{changes,assigneeId,to}' as to from incident_events
      where incident_id = ${incident} and actor_kind = 'bot' order by id desc limit 1`.execute(scene.db)
    expect(history.rows).toEqual([{ to: null }])
  })

  test('of an agent who owes a reply: a reminder after three minutes, another agent after five', async () => {
    const { agent, person, agentId } = await talkWith('Игорь', 'igor')
    await agent.replies(person, 'Смотрю.')
    await person.hears('Смотрю.')
    await person.says('ну что там?')
    const owed = async (since: string) => {
      const { numAffectedRows } = await sql`
        update hand_overs set owed_since = now() - ${since}::interval
        where accepted_by = ${agentId} and ended_at is null and owed_since is not null`.execute(scene.db)
      expect(numAffectedRows).toBe(1n)
    }
    await eventually(() => owed('3 minutes 1 second'))
    await eventually(async () => {
      const { notices } = await agent.desk()
      expect(notices.filter(({ kind }) => kind === 'reply_owed')).toHaveLength(1)
    })
    await person.silentFor(500)
    await owed('5 minutes 1 second')
    await goesOnWithBoris(person, /Игорь сейчас не отвечает, поэтому зову другого специалиста/)
    const { notices } = await agent.desk()
    expect(notices.filter(({ kind }) => kind === 'moved_on')).toHaveLength(1)
  })

  test('of an agent who has answered nobody is taken', async () => {
    const { agent, person, agentId } = await talkWith('Олег', 'oleg')
    await person.says('вы тут?')
    await agent.replies(person, 'Да.')
    await person.hears('Да.')
    const { rows } = await sql`
      select owed_since from hand_overs where accepted_by = ${agentId} and ended_at is null`.execute(scene.db)
    expect(rows).toEqual([{ owed_since: null }])
    await agent.resolves(person, 'Готово.')
    await person.hears(/решено/)
  })

  test('of an agent who says that they are busy the offer is taken back at once', async () => {
    await sql`update agents set presence = 'away'`.execute(scene.db)
    const lev = await scene.agent('Лев', 'lev')
    const person = await scene.person('telegram')
    await person.says('/person')
    await person.hears('Передал специалисту')
    await lev.isOffered(person)
    await boris.is('on_duty')
    await lev.is('busy')
    await boris.isOffered(person)
    const { rows } = await sql<{ stood: number }>`
      select extract(epoch from o.ended_at - o.offered_at)::float as stood
      from offers o join agents a on a.id = o.agent_id where a.login = 'lev'`.execute(scene.db)
    // Long before its time was over.
    expect(rows).toHaveLength(1)
    expect(rows[0]?.stood).toBeLessThan(10)
    await boris.claims(person)
    await boris.resolves(person, 'Готово.')
    await person.hears(/решено/)
  })

  test('of an agent whose connection is lost: after a minute', async () => {
    const { person, agentId } = await talkWith('Мария', 'maria')
    const lost = (since: string) =>
      sql`update agents set seen_at = now() - ${since}::interval where id = ${agentId}`.execute(scene.db)
    await lost('55 seconds')
    await person.silentFor(1_500)
    await lost('61 seconds')
    await goesOnWithBoris(person, /Мария больше не на связи/)
    expect(scene.problems).toEqual([])
  })
})
