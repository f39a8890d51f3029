import type { SentenceId } from '../words/say.ts'
import type { Role } from './session.ts'

/** In the order in which they are offered. */
export const roleNames = {
  agent: 'agents-role-agent',
  supervisor: 'agents-role-supervisor',
  editor: 'agents-role-editor',
  admin: 'agents-role-admin',
  auditor: 'agents-role-auditor',
} satisfies Record<Role, SentenceId>

export const roles = Object.keys(roleNames) as readonly Role[]
