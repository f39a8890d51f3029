import { sql } from 'kysely'
import type { SecondStepStore } from '../../desk/access/second-step-ports.ts'
import { halfMs } from '../../desk/access/second-step.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'
import { type AgentRow, toAgent } from './agents.ts'

export function makeSecondSteps(db: Database): SecondStepStore {
  return {
    find: async (agentId) => {
      const row = await db
        .selectFrom('agents')
        .select(['totp_secret', 'totp_confirmed_at', 'totp_last_step'])
        .where('id', '=', agentId)
        .executeTakeFirst()
      if (row === undefined || row.totp_secret === null) return null
      return { secret: row.totp_secret, isConfirmed: row.totp_confirmed_at !== null, lastStep: row.totp_last_step }
    },
    begin: async (agentId, secret) => {
      const row = await db
        .updateTable('agents')
        .set({ totp_secret: sql<string>`coalesce(totp_secret, ${secret})` })
        .where('id', '=', agentId)
        .where('totp_confirmed_at', 'is', null)
        .returning('totp_secret')
        .executeTakeFirst()
      return row?.totp_secret ?? null
    },
    confirm: (agentId, step, codeHashes, at) =>
      db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('agents')
          .set({ totp_confirmed_at: timestamp(at), totp_last_step: step })
          .where('id', '=', agentId)
          .where('totp_secret', 'is not', null)
          .where('totp_confirmed_at', 'is', null)
          .executeTakeFirst()
        if (numUpdatedRows === 0n) return false
        await replaceCodes(trx, agentId, codeHashes)
        return true
      }),
    takeStep: async (agentId, step) => {
      const { numUpdatedRows } = await db
        .updateTable('agents')
        .set({ totp_last_step: step })
        .where('id', '=', agentId)
        .where('totp_confirmed_at', 'is not', null)
        .where(sql<boolean>`coalesce(totp_last_step, -1) < ${step}`)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    takeCode: async (agentId, codeHash, at) => {
      const { numUpdatedRows } = await db
        .updateTable('recovery_codes')
        .set({ used_at: timestamp(at) })
        .where('agent_id', '=', agentId)
        .where('code_hash', '=', codeHash)
        .where('used_at', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    replaceCodes: (agentId, codeHashes) => db.transaction().execute((trx) => replaceCodes(trx, agentId, codeHashes)),
    codesLeft: async (agentId) => {
      const { left } = await db
        .selectFrom('recovery_codes')
        .select((select) => select.fn.countAll<string>().as('left'))
        .where('agent_id', '=', agentId)
        .where('used_at', 'is', null)
        .executeTakeFirstOrThrow()
      return Number(left)
    },
    remove: (agentId) =>
      db.transaction().execute(async (trx) => {
        const none = { totp_secret: null, totp_confirmed_at: null, totp_last_step: null }
        await trx.updateTable('agents').set(none).where('id', '=', agentId).execute()
        await trx.deleteFrom('recovery_codes').where('agent_id', '=', agentId).execute()
        await trx.deleteFrom('half_sessions').where('agent_id', '=', agentId).execute()
      }),
    openHalf: async (tokenHash, agentId, at) => {
      await sql`delete from half_sessions where created_at < ${timestamp(at - halfMs)}`.execute(db)
      await db
        .insertInto('half_sessions')
        .values({ token_hash: tokenHash, agent_id: agentId, created_at: timestamp(at) })
        .execute()
    },
    findHalf: async (tokenHash) => {
      const { rows } = await sql<AgentRow & { half_created_at: number }>`
        select a.*, h.created_at as half_created_at
        from half_sessions h join agents a on a.id = h.agent_id
        where h.token_hash = ${tokenHash} and a.disabled_at is null`.execute(db)
      const row = rows[0]
      return row === undefined ? null : { agent: toAgent(row), createdAt: row.half_created_at }
    },
    endHalf: async (tokenHash) => {
      const { numDeletedRows } = await db
        .deleteFrom('half_sessions')
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}

async function replaceCodes(trx: Database, agentId: string, codeHashes: readonly string[]): Promise<void> {
  await trx.deleteFrom('recovery_codes').where('agent_id', '=', agentId).execute()
  await trx
    .insertInto('recovery_codes')
    .values(codeHashes.map((hash) => ({ agent_id: agentId, code_hash: hash })))
    .execute()
}
