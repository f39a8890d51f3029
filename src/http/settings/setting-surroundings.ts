import { isAllowed } from '../../desk/access/access-policy.ts'
import type { Surroundings } from '../../desk/settings/setting-warnings.ts'
import type { ApiDeps } from '../api-deps.ts'

/** What a change of the settings is checked against. */
export async function settingSurroundings({
  agents,
  categories,
}: Pick<ApiDeps, 'agents' | 'categories'>): Promise<Surroundings> {
  const able = (await agents.list()).filter(
    ({ disabledAt, role }) => disabledAt === null && isAllowed(role, 'act_on_conversations'),
  )
  return {
    logins: new Set(able.map(({ login }) => login)),
    categories: new Set(categories().map(({ id }) => id)),
  }
}
