import { accessPolicy } from '../../desk/access/access-policy.ts'
import type { AgentRecord } from '../../desk/access/agent-ports.ts'
import { lacksTotp } from '../../desk/access/second-step.ts'
import type { AccountSettings } from '../../desk/settings/accounts-part.ts'

/** The agent as their own page knows them. */
export const meOf = (agent: AgentRecord, { totpFor }: AccountSettings) => ({
  id: agent.id,
  login: agent.login,
  name: agent.name,
  role: agent.role,
  language: agent.language,
  mustChangePassword: agent.mustChangePassword,
  mustSetUpTotp: lacksTotp(agent, totpFor),
  hasTotp: agent.hasTotp,
  permissions: accessPolicy[agent.role],
})
