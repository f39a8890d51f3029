import type { SafeText } from '../../kit/safe-text.ts'
import { accept, refuse, type Result } from '../../kit/result.ts'
import { day, type Instant } from '../../kit/time.ts'
import type { AgentRefusal } from '../hand-overs/agent-joins.ts'
import type { AgentWork } from '../work.ts'

export type Block = { readonly reason: SafeText; readonly until: Instant }

/** Nobody is forgotten in it: later it has to be wanted again. */
const longestMs = 90 * day

/** Somebody's words are kept and not answered for a while. They hear why, until when, and what remains possible. */
export async function block({ reason, until }: Block, work: AgentWork): Promise<Result<null, AgentRefusal>> {
  const { unit, conversation, agent, at } = work
  if (reason.trim() === '') return refuse({ code: 'text_missing' })
  if (until <= at) return refuse({ code: 'date_in_past' })
  const end = Math.min(until, at + longestMs)
  unit.conversations.setBlocked(conversation.userId, { until: end, reason, by: agent.id })
  await work.tell({ kind: 'blocked', until: end, reason })
  return accept(null)
}

/** It was long enough, or a mistake. */
export async function unblock(work: AgentWork): Promise<Result<null, AgentRefusal>> {
  const { unit, conversation, at } = work
  if (conversation.blockedUntil === null || conversation.blockedUntil <= at) return accept(null)
  unit.conversations.setBlocked(conversation.userId, null)
  await work.tell({ kind: 'unblocked' })
  return accept(null)
}
