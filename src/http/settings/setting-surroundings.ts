import { isAllowed } from '../../desk/access/access-policy.ts'
import type { Surroundings } from '../../desk/settings/setting-warnings.ts'
import type { ApiDeps } from '../api-deps.ts'

/** What a change of the settings is checked against. */
export async function settingSurroundings({
  agents,
  categories,
  shippedPhrases,
}: Pick<ApiDeps, 'agents' | 'categories' | 'shippedPhrases'>): Promise<Surroundings> {
  return {
    logins: new Set((await ableAgents({ agents })).map(({ login }) => login)),
    categories: new Set(categories().map(({ id }) => id)),
    phrases: shippedPhrases,
  }
}

/** Who may be named: whoever signs in and answers users. */
export const ableAgents = async ({ agents }: Pick<ApiDeps, 'agents'>) =>
  (await agents.list()).filter(({ disabledAt, role }) => disabledAt === null && isAllowed(role, 'act_on_conversations'))
