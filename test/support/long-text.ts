/**
 * For texts on which a rule that runs off would not end: far more than the second or three that they take, because a loaded
 * machine has needed six.
 */
export const longTextMs = 60_000
