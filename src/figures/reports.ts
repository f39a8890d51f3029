import type { FigureId } from './figure.ts'

/** What belongs together on one page; each figure on exactly one. */
export const reports = {
  requests: ['requests', 'backlog', 'overdue', 'resolution_rate'],
  pilot: ['solved_in_time', 'passed_to_line_2', 'passed_to_line_3', 'reopened', 'first_contact'],
  times: ['first_response', 'response_kept', 'resolution', 'resolution_kept', 'queued', 'reassignments'],
  chats: ['accepted_in_time', 'wait', 'left_waiting', 'reply', 'handling'],
  feedback: ['csat', 'ces', 'nps', 'iqs'],
  bot: ['self_service', 'unanswered'],
} as const satisfies Record<string, readonly FigureId[]>

export type ReportId = keyof typeof reports
export const reportIds = Object.keys(reports) as readonly ReportId[]

/** Pages that are cut one way alone: their name says by what. */
const cutOneWay = ['hours', 'agents', 'shield'] as const
export const isCutOneWay = (view: unknown): boolean => cutOneWay.some((one) => one === view)

/** Whatever is taken out in parts, by the page it stands on. */
export const partViews = [...reportIds, ...cutOneWay] as const
export type PartView = (typeof partViews)[number]

/** Of each agent, in this order. */
export const figuresOfAgents: readonly FigureId[] = [
  'requests',
  'resolution_rate',
  'first_response',
  'resolution',
  'reopened',
  'first_contact',
  'accepted_in_time',
  'reply',
  'handling',
  'csat',
  'iqs',
]

/** Line one and a half against line two, by system: what the first line keeps from the owners of systems. */
export const figuresOfShield: readonly FigureId[] = [
  'requests',
  'passed_to_line_2',
  'solved_in_time',
  'resolution',
  'reopened',
]
