import type { SafeText } from '../../../kit/safe-text.ts'
import type { Instant } from '../../../kit/time.ts'

/** One step of an incident's checklist. */
export type Step = {
  readonly id: string
  readonly incidentId: string
  readonly title: SafeText
  readonly assigneeId: string | null
  readonly doneAt: Instant | null
}

type NewStep = { readonly title: SafeText; readonly assigneeId: string | null }

/** What a service request has beside its row, within one transaction: a checklist, and who has to consent. */
export interface RequestWrites {
  /** At the end of the list. */
  addSteps(incidentId: string, steps: readonly NewStep[]): Promise<void>
  step(id: string): Promise<Step | null>
  /** `doneAt` null: it is to be done again. */
  finishStep(id: string, agentId: string, doneAt: Instant | null): Promise<void>
  removeStep(id: string): Promise<void>
  /** What belongs to one incident belongs to another. */
  moveAll(fromIncidentId: string, toIncidentId: string): Promise<void>
  askApproval(incidentId: string, approverId: string | null, at: Instant): Promise<void>
  /** Whose word is waited for; null: nobody's. `approverId` null: anybody's of those in charge. */
  openApproval(incidentId: string): Promise<{ readonly approverId: string | null } | null>
  /** Nobody's word is waited for any more. */
  dropApproval(incidentId: string): Promise<void>
  decideApproval(
    incidentId: string,
    decided: { readonly by: string; readonly isGranted: boolean; readonly reason: SafeText | null },
    at: Instant,
  ): Promise<void>
}
