/** Milliseconds since 1970-01-01 UTC. The one way an instant travels through floors 0 to 4. */
export type Instant = number

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour
