/** How one incident stands to another; the first is the later one of the two. */
export const relations = ['related', 'duplicate_of', 'follow_up_of', 'split_from'] as const
export type Relation = (typeof relations)[number]

/** The same, seen from either side. */
export type SeenRelation = Relation | 'duplicated_by' | 'followed_by' | 'split_into'

/** What it is called at the other end. */
export const otherEnd = {
  related: 'related',
  duplicate_of: 'duplicated_by',
  follow_up_of: 'followed_by',
  split_from: 'split_into',
} as const satisfies Record<Relation, SeenRelation>
