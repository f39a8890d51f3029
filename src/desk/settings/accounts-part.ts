import { z } from 'zod'
import { type AgentRole, agentRoles } from '../access/agent-ports.ts'

export type AccountSettings = {
  /** Who cannot work without a code of their phone. */
  readonly totpFor: readonly AgentRole[]
}

/** Whoever can change what others may do, or read what everybody wrote. */
export const usualAccounts: AccountSettings = { totpFor: ['supervisor', 'admin'] }

export const accountsPart = z.strictObject({
  totpFor: z
    .array(z.enum(agentRoles))
    .max(agentRoles.length)
    .transform((roles): readonly AgentRole[] => roles),
})
