import { signal } from '@preact/signals'

export type Resolved = {
  readonly conversationId: string
  readonly incidentId: string
  readonly number: number
  /** What it was resolved with: undone, it stands in the form again. */
  readonly text: string
  readonly cause: string
}

/** The one that can still be taken back. */
export const resolved = signal<Resolved | null>(null)

/** Says that an incident was resolved, with the way back beside it. */
export function offerUndo(of: Resolved): void {
  resolved.value = of
}
