import { endsWork } from '../../../incidents/macros/step.ts'
import type { PlannedStep } from '../../../incidents/macros/plan-step.ts'
import { readStored, writeStored } from '../../frame/stored.ts'

/** What goes along with the draft of a reply: which canned replies stand in it, and what their macros will do. */
export type Planned = { readonly ids: readonly string[]; readonly steps: readonly PlannedStep[] }

export const nothingPlanned: Planned = { ids: [], steps: [] }

/** Kept with the draft they stand in. */
export const readPlanned = (conversationId: string): Planned =>
  readStored(`draft.canned.${conversationId}`, nothingPlanned)

export const writePlanned = (conversationId: string, planned: Planned): void =>
  writeStored(`draft.canned.${conversationId}`, planned.ids.length === 0 && planned.steps.length === 0 ? null : planned)

/** Another macro beside the first: of one kind, and of what ends the work, the later one holds. */
export function planToo({ ids, steps }: Planned, id: string, more: readonly PlannedStep[]): Planned {
  const isReplaced = ({ kind }: PlannedStep) =>
    more.some((step) => step.kind === kind || (endsWork(step.kind) && endsWork(kind)))
  return { ids: [...new Set([...ids, id])], steps: [...steps.filter((step) => !isReplaced(step)), ...more] }
}
