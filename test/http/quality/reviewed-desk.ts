import { sql } from 'kysely'
import { expect } from 'vitest'
import type { AgentRole } from '../../../src/desk/access/agent-ports.ts'
import { day } from '../../../src/kit/time.ts'
import { createDatabase } from '../../support/database.ts'
import { openBrowser } from '../console-browser.ts'
import { openDesk } from '../console-desk.ts'

type Browser = ReturnType<typeof openBrowser>
type Drawn = { readonly transcriptId: string; readonly agentId: string; readonly incidentId: string }

/** Every criterion of the usual sheet, with the best mark. */
export const bestMarks = { tone: 4, understanding: 4, solution: 4, priority: 1, closing: 1, data: 1 }
export const content = (marks: object = bestMarks, more: object = {}) => ({
  marks,
  comments: {},
  comment: null,
  version: 0,
  ...more,
})

/** A desk on which incidents are answered and resolved, and then a week passes. */
export async function openReviewedDesk() {
  const database = await createDatabase()
  const desk = await openDesk(database.url)
  const ids: Record<string, string> = {}

  async function hire(login: string, role: AgentRole = 'agent'): Promise<void> {
    ids[login] = (await desk.hire(login, role)).id
  }
  const enters = async (login: string): Promise<Browser> => openBrowser(desk, await desk.enters(ids[login] ?? ''))

  /** A user's incident, answered by an agent; resolved unless they leave it open. */
  async function answered(user: string, by: string, isLeftOpen = false): Promise<string> {
    const agent = await enters(by)
    await desk.calls(user, 'не печатает принтер на третьем этаже')
    const id = await desk.conversationOf(user)
    const { rows } = await sql<{ id: string }>`
      select id from incidents where conversation_id = ${id} order by id desc limit 1`.execute(database.db)
    const incidentId = rows[0]?.id ?? ''
    const acts = async (action: object) => {
      const { status, body } = await agent.post(`/conversations/${id}/actions`, action)
      expect(status, JSON.stringify(body)).toBe(200)
    }
    await acts({ kind: 'claim', incidentId })
    await acts({ kind: 'reply', text: 'Смотрю, что с ним.', incidentId, seenNumber: 999, confirmed: true })
    if (!isLeftOpen) await acts({ kind: 'resolve', incidentId, text: 'Перезапустили очередь печати.' })
    return incidentId
  }

  const drawn = async (): Promise<readonly Drawn[]> => {
    const { rows } = await sql<Drawn>`
      select id as "transcriptId", agent_id as "agentId", incident_id as "incidentId"
      from quality_transcripts where monday is not null order by id`.execute(database.db)
    return rows
  }

  return {
    database,
    desk,
    ids,
    hire,
    enters,
    answered,
    drawn,
    drawnOf: async (login: string) => (await drawn()).filter(({ agentId }) => agentId === ids[login]),
    aWeekPasses: () => desk.advanceClock(7 * day),
    close: async () => {
      await desk.close()
      await database.drop()
    },
  }
}

export type ReviewedDesk = Awaited<ReturnType<typeof openReviewedDesk>>
