import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../../../src/database/server/connect.ts'
import { signedInAgents } from '../races.ts'

export type Worker = {
  readonly id: string
  readonly name: string
  token: string | null
  /** Gives signs of life. */
  isConnected: boolean
}

/** Agents with a session and on duty, whose connection counts as good until `seenAt` and a minute. */
export async function hire(db: Database, count: number, seenAt: number = Date.now()): Promise<readonly Worker[]> {
  const agents = await signedInAgents(db, count)
  const now = new Date().toISOString()
  await db
    .updateTable('agents')
    .set({ presence: 'on_duty', seen_at: new Date(seenAt).toISOString(), active_at: now })
    .where(
      'id',
      'in',
      agents.map(({ id }) => id),
    )
    .execute()
  return agents.map((agent) => ({ ...agent, isConnected: true }))
}

/** scrypt for a thousand sign-ins would be a test of scrypt. */
export async function signInAgain(db: Database, worker: Worker): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest('hex')
  await db.insertInto('sessions').values({ token_hash: hash, agent_id: worker.id }).execute()
  worker.token = token
}

/**
 * One request of a console, made until some instance answers: what was carried out though its answer was lost is
 * refused the second time, and that is right. @returns the status.
 */
export async function ask(
  urls: readonly string[],
  { token }: Pick<Worker, 'token'>,
  method: 'GET' | 'POST',
  path: string,
  body: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  if (token === null) return 401
  for (let tries = 0; ; tries += 1) {
    const url = urls[tries % urls.length] ?? ''
    try {
      const response = await fetch(`${url}/api${path}`, {
        method,
        headers: {
          cookie: `sid=${token}; __Host-sid=${token}`,
          ...(method === 'POST' ? { 'x-frontline': '1', 'content-type': 'application/json' } : {}),
        },
        ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
      })
      await response.arrayBuffer()
      if (response.status < 500) return response.status
    } catch (error) {
      if (tries > 600) throw error
    }
    await sleep(100)
  }
}
