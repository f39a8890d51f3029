import Fuse from 'fuse.js'

const mostNamed = 3

/** The ids that a mistyped or half remembered one is likely to mean, the likeliest first. */
export const nearestIds = (id: string, ids: readonly string[]): readonly string[] =>
  new Fuse(ids, { ignoreLocation: true, threshold: 0.4 }).search(id, { limit: mostNamed }).map(({ item }) => item)
