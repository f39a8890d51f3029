import { makeAgentStore } from '../../database/access/agents.ts'
import type { Database } from '../../database/server/connect.ts'
import { isAllowed } from '../../desk/access/access-policy.ts'
import { defaultSettings } from '../../desk/settings/default-settings.ts'
import type { Surroundings } from '../../desk/settings/setting-warnings.ts'
import { usualValues } from '../../desk/settings/usual-values.ts'
import { readShippedPhrases } from '../../composition/read-texts.ts'
import { configuration, productRoot, withArticles } from '../kb/parts/open.ts'

/** What holds here where nothing is set. */
export function usualHere() {
  const { timeZone, defaultLanguage } = configuration(['TIME_ZONE', 'DEFAULT_LANGUAGE'])
  return usualValues(defaultSettings(timeZone, defaultLanguage))
}

/** Whom and what settings may name; what cannot be looked up here is not warned about. */
export async function aroundHere(db: Database | null): Promise<Surroundings> {
  const agents = db === null ? null : await makeAgentStore(db).list()
  const able = agents?.filter(({ disabledAt, role }) => disabledAt === null && isAllowed(role, 'act_on_conversations'))
  return {
    logins: able === undefined ? null : new Set(able.map(({ login }) => login)),
    categories: await categoriesHere(),
    phrases: readShippedPhrases(productRoot),
  }
}

async function categoriesHere(): Promise<ReadonlySet<string> | null> {
  try {
    const ids = await withArticles(undefined, async (folder) =>
      folder
        .index()
        .categories()
        .map(({ id }) => id),
    )
    return ids.length === 0 ? null : new Set(ids)
  } catch {
    return null
  }
}
