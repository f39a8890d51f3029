import { signal } from '@preact/signals'

/** The incident that will wait for its user as soon as the reply in the box is sent; null: nothing of the kind was asked. */
export const thenWait = signal<{ readonly conversationId: string; readonly incidentId: string } | null>(null)
