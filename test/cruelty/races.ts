import { createHash, randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { Database } from '../../src/database/server/connect.ts'
import type { Person, Scene } from '../support/scene.ts'
import { safe } from '../support/safe.ts'

/** Agents who are signed in already; scrypt for fifty would be a test of scrypt. */
export async function signedInAgents(
  db: Database,
  count: number,
): Promise<readonly { id: string; name: string; token: string }[]> {
  const agents = []
  for (let index = 0; index < count; index += 1) {
    const name = `Агент ${index}`
    const login = `racer${index}-${randomBytes(4).toString('hex')}`
    const { id } = await db
      .insertInto('agents')
      .values({ login, name: safe(name), role: 'agent', password_hash: 'none' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const token = randomBytes(32).toString('base64url')
    await db
      .insertInto('sessions')
      .values({ token_hash: tokenHash(token), agent_id: id })
      .execute()
    agents.push({ id, name, token })
  }
  return agents
}

const tokenHash = (token: string) => createHash('sha256').update(token).digest('hex')

/** One confirmation, pressed so many times at once with as many different ids, over as many connections. @returns the ids. */
export async function pressConfirmation(scene: Scene, olga: Person, times: number): Promise<readonly string[]> {
  const target = scene.telegram.webhook()
  const confirm = (await olga.everything()).at(-1)?.buttons.find((button) => button.title === 'Всё верно')
  if (target === null || confirm?.id === undefined) throw new Error('there is nothing to confirm')
  const chat = Number(olga.id)
  const ids = Array.from({ length: times }, (_, index) => 900_000_000 + chat * 1_000 + index)
  const answers = await Promise.all(
    ids.map((updateId) =>
      fetch(`${scene.url}/webhooks/telegram`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': target.secret ?? '' },
        body: JSON.stringify({
          update_id: updateId,
          callback_query: {
            id: `press-${updateId}`,
            from: { id: chat, is_bot: false, first_name: 'Ольга', language_code: 'ru' },
            chat_instance: '1',
            data: confirm.id,
            message: { message_id: 1, date: 1, chat: { id: chat, type: 'private', first_name: 'Ольга' } },
          },
        }),
      }),
    ),
  )
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200))
  return ids.map(String)
}

/** Brings a new person to the summary, where one press registers. */
export async function bringToSummary(scene: Scene): Promise<Person> {
  const olga = await scene.person('telegram')
  await olga.says('впн не работает')
  await olga.hears('Это помогло?')
  await olga.presses('Не помогло')
  await olga.hears('передать вопрос специалисту')
  await olga.presses('Оставить обращение')
  await olga.hears('Кого это касается?')
  await olga.presses('Только меня')
  await olga.hears('Работать можно?')
  await olga.presses('Работа стоит')
  await olga.hears('Всё верно?')
  return olga
}

/**
 * All agents claim the head of the queue at the same moment, round after round. In each exactly one gets it, and the
 * others are told who.
 */
export async function claimTogether(
  scene: Scene,
  agents: Awaited<ReturnType<typeof signedInAgents>>,
  rounds: number,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const olga = await scene.person('telegram')
    await olga.says('/person')
    await olga.hears('Передал специалисту')
    const conversation = await scene.conversationOf(olga.id)
    const incidentId = await scene.newestIncidentOf(conversation)
    const results = await Promise.all(
      agents.map(async ({ name, token }) => {
        const answer = await fetch(`${scene.url}/api/conversations/${conversation}/actions`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-frontline': '1',
            cookie: `sid=${token}; __Host-sid=${token}`,
          },
          body: JSON.stringify({ kind: 'claim', incidentId }),
        })
        return { name, status: answer.status, body: (await answer.json()) as { error?: string; owner?: string } }
      }),
    )
    const winners = results.filter(({ status }) => status === 200)
    const losers = results.filter(({ status }) => status !== 200)
    expect(winners.length, JSON.stringify(results.slice(0, 3))).toBe(1)
    expect(
      losers.every(
        ({ status, body }) => status === 409 && body.error === 'already_claimed' && body.owner === winners[0]?.name,
      ),
    ).toBe(true)
    const owner = await scene.db
      .selectFrom('hand_overs')
      .innerJoin('agents', 'agents.id', 'hand_overs.accepted_by')
      .innerJoin('incidents', 'incidents.id', 'hand_overs.incident_id')
      .select(['agents.name', 'incidents.assignee_id', 'hand_overs.accepted_by'])
      .where('hand_overs.conversation_id', '=', conversation)
      .where('hand_overs.ended_at', 'is', null)
      .execute()
    expect(owner.length).toBe(1)
    expect(owner[0]?.name).toBe(winners[0]?.name)
    expect(owner[0]?.assignee_id).toBe(owner[0]?.accepted_by)
    await olga.hears(`${winners[0]?.name} из первой линии`)
  }
}
