/** How the road stands at this moment, for `/health` and `/metrics`. */
export type RoadHealth = {
  readonly inboxWaiting: number
  /** Age of the oldest row that waits and does not rest after a failure, seconds. */
  readonly inboxOldestSeconds: number
  readonly outboxQueued: number
  /** Age of the oldest message that is not sent yet, whatever the reason, seconds. */
  readonly outboxOldestSeconds: number
  /** For how long the most overdue attempt has been due and not made, seconds: a sender that is not alive. */
  readonly outboxOverdueSeconds: number
  readonly outboxUnknown: number
  readonly setAside: number
  readonly handOversWaiting: number
  readonly incidentsOpen: number
}

export interface HealthProbe {
  /** As it was at most a second ago. @throws when the database does not answer or takes no writes. */
  look(): Promise<RoadHealth>
  /** The door could not take a message: for a moment that is how things are, whatever a look would say. */
  refused(): void
  /** It has taken one again. */
  accepted(): void
}
