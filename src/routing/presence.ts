/** Whether an agent is there for new work: only who is on duty is offered anything. */
export type Presence = 'on_duty' | 'busy' | 'away'

export const presences: readonly Presence[] = ['on_duty', 'busy', 'away']
