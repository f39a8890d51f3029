import { lifecycle } from '../../../incidents/lifecycle.ts'
import type { PlannedStep } from '../../../incidents/macros/plan-step.ts'
import { type Answer, api, type ApiError, ask, failure } from '../../connection/api-client.ts'
import { refreshQueue } from '../../hand-overs/queue.ts'
import { offerUndo } from '../../incidents/resolved.ts'
import { type Action, type Incident, refreshConversation } from '../conversation.ts'

/** A step that was not done, and why. */
export type Undone = { readonly step: PlannedStep; readonly error: ApiError }

/** The click that a step is. */
function actionOf(step: PlannedStep, { id: incidentId }: Incident): Action {
  switch (step.kind) {
    case 'note':
      return { kind: 'note', text: step.text, incidentId }
    case 'add_tags':
      return { kind: 'change_tags', incidentId, add: [...step.tags], remove: [] }
    case 'set_category':
      return { kind: 'set_category', incidentId, category: step.category }
    case 'escalate':
      return { kind: 'escalate', incidentId, reason: step.reason }
    case 'pend':
      return { kind: 'pend', incidentId, reason: step.reason, until: step.until }
    case 'pass_on':
      return { kind: 'pass_on', incidentId, group: step.group, agentId: null, reason: step.reason }
    case 'resolve':
      return { kind: 'resolve', incidentId, text: step.text, code: step.code }
  }
}

/**
 * One after the other, each by the same door as an agent's click, in the conversation they were planned in: whoever
 * sends may be elsewhere by now. What is refused keeps nothing else from being done.
 */
export async function runSteps(
  conversationId: string,
  incidentId: string | null,
  steps: readonly PlannedStep[],
): Promise<readonly Undone[]> {
  if (steps.length === 0) return []
  const incident = await incidentAfterReply(conversationId, incidentId)
  if (!incident.ok) return steps.map((step) => ({ step, error: incident.error }))
  const undone: Undone[] = []
  for (const step of steps) {
    const json = actionOf(step, incident.value)
    const answer = await ask(api.conversations[':id'].actions.$post({ param: { id: conversationId }, json }))
    if (!answer.ok) undone.push({ step, error: answer.error })
    else if (step.kind === 'resolve') {
      offerUndo({
        conversationId,
        incidentId: incident.value.id,
        number: incident.value.number,
        text: step.text,
        cause: '',
      })
    }
  }
  await refreshConversation()
  void refreshQueue()
  return undone
}

/** The one the reply was about; where there was none, the one it has opened or joined. */
async function incidentAfterReply(id: string, incidentId: string | null): Promise<Answer<Incident>> {
  const read = await ask(api.conversations[':id'].$get({ param: { id }, query: {} }))
  if (!read.ok) return read
  const { incidents, handOver } = read.value.conversation
  const found =
    incidents.find((one) => one.id === (incidentId ?? handOver?.incidentId)) ??
    incidents.find(({ status }) => lifecycle[status].isOpen)
  return found === undefined ? failure('incident_unknown') : { ok: true, value: found }
}
