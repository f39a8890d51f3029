/** By what a report can be cut. Group, category and agent as the request has them now; `line`: the highest it was at. */
export const cuts = ['channel', 'category', 'group', 'line', 'agent', 'language', 'class', 'vip'] as const
export type Cut = (typeof cuts)[number]
