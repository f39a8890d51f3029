import { accept, refuse, type Result } from '../../kit/result.ts'
import type { DeskContext } from '../desk-context.ts'
import type { Transactions } from '../unit-of-work.ts'
import type { ActingAgent } from '../work.ts'

type ChooseRefusal =
  /** Nobody of the desk has said anything to the user in it. */
  { readonly code: 'nobody_answered' } | { readonly code: 'own_work' }

export type ChooseTranscript = (
  by: ActingAgent,
  incidentId: string,
) => Promise<Result<{ readonly transcriptId: string }, ChooseRefusal>>

/** "Review this one": of whoever said most in it, but for the one who asks. Chosen before: the same one. */
export const makeChooseTranscript =
  (context: Pick<DeskContext, 'now'>, transactions: Transactions): ChooseTranscript =>
  (by, incidentId) =>
    transactions.run(async (unit) => {
      const answerers = await unit.quality.answerersOf(incidentId)
      const agentId = answerers.find((id) => id !== by.id)
      if (agentId === undefined) return refuse({ code: answerers.length === 0 ? 'nobody_answered' : 'own_work' })
      return accept({ transcriptId: await unit.quality.choose({ incidentId, agentId }, by.id, context.now()) })
    })
