/** What the figures ask of one incident, as things stand when they are counted. */
export type IncidentFacts = {
  /** Cancelled by the desk or withdrawn by the user: there is nothing more to solve. */
  readonly isDropped: boolean
  /** Resolved or closed, and not reopened since. */
  readonly isSolved: boolean
  /** Working time during which the clock ran, from the opening to the solution that holds or to now, ms. */
  readonly workedMs: number
  /** Was resolved at least once, whatever came after. */
  readonly wasSolved: boolean
  readonly wasReopened: boolean
  /** The highest support tier it has been at. */
  readonly highestTier: number
}
