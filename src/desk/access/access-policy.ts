import type { AgentRole } from './agent-ports.ts'

/** Everything the console's API can be asked for. Each route names one of these; a test knows them all. */
export type Permission =
  /** The agent's own account. */
  | 'self'
  | 'read_conversations'
  | 'act_on_conversations'
  | 'announce'
  /** Tells the agents something, and sees who has read it. */
  | 'tell_agents'
  | 'manage_agents'
  /** Declares a major incident, tells its users and ends it. */
  | 'run_majors'
  /** What the desk decides: groups, calendars, targets and the rest. */
  | 'change_settings'
  /** How the desk does. */
  | 'read_figures'
  /** All articles with what became of them; deciding what of the learned becomes theirs. */
  | 'read_articles'
  | 'edit_articles'
  /** The directory of people: importing it, and whose chats are whose. */
  | 'manage_directory'
  /** What is known of one person: taking it out for them, erasing it. */
  | 'handle_data_requests'
  /** Wishes, complaints and scores: reading, answering, exporting them. */
  | 'work_off_feedback'
  /** Reviews of one's own work: reading them; who may act may answer them. */
  | 'read_own_reviews'
  /** What is to be reviewed of everybody's work, and the reviews. */
  | 'read_reviews'
  | 'review_work'
  /** Who changed what of the desk, who came in, who took data out. */
  | 'read_audit'

/** The one table of who may what; what is not in it is refused. */
export const accessPolicy: Readonly<Record<AgentRole, readonly Permission[]>> = {
  agent: ['self', 'read_conversations', 'act_on_conversations', 'read_articles', 'read_own_reviews'],
  supervisor: [
    'self',
    'read_conversations',
    'act_on_conversations',
    'read_articles',
    'edit_articles',
    'announce',
    'tell_agents',
    'run_majors',
    'change_settings',
    'read_figures',
    'manage_directory',
    'work_off_feedback',
    'read_own_reviews',
    'read_reviews',
    'review_work',
  ],
  editor: ['self', 'read_conversations', 'read_articles', 'edit_articles'],
  admin: [
    'self',
    'read_conversations',
    'act_on_conversations',
    'read_articles',
    'edit_articles',
    'announce',
    'tell_agents',
    'run_majors',
    'change_settings',
    'read_figures',
    'manage_directory',
    'handle_data_requests',
    'work_off_feedback',
    'read_own_reviews',
    'read_reviews',
    'review_work',
    'manage_agents',
    'read_audit',
  ],
  // Sees, and changes nothing.
  auditor: [
    'self',
    'read_conversations',
    'read_articles',
    'read_figures',
    'read_audit',
    'read_own_reviews',
    'read_reviews',
  ],
}

export const isAllowed = (role: AgentRole, permission: Permission): boolean => accessPolicy[role].includes(permission)
