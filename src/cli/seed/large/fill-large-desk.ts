import type { Database } from '../../../database/server/connect.ts'
import { makeFactStore } from '../../../database/figures/facts.ts'
import { makeSettingsStore } from '../../../database/settings.ts'
import { makeKeepFacts } from '../../../desk/figures/facts/keep-facts.ts'
import { defaultSettings } from '../../../desk/settings/default-settings.ts'
import { settingsFrom } from '../../../desk/settings/settings-from.ts'
import type { Instant } from '../../../kit/time.ts'
import { configuration } from '../../kb/parts/open.ts'
import { hire } from '../hire.ts'
import { articleWords } from './article-words.ts'
import { writeLargeDesk } from './large-desk.ts'

/**
 * Fills an empty database with a desk of so many incidents, its people, its talks and its figures. `onStep` hears what is
 * begun. @returns who works at it: logins, and ids of those who have incidents.
 */
export async function fillLargeDesk(
  db: Database,
  wish: { readonly incidents: number; readonly until: Instant; readonly passwordHash: string },
  onStep: (what: string) => void = () => {},
): Promise<{ readonly logins: readonly string[]; readonly agentIds: readonly string[] }> {
  const { incidents, until, passwordHash } = wish
  const team = await hire(db, passwordHash, until)
  const agentIds = team.answering(until).map(({ id }) => id)
  const { timeZone, defaultLanguage, knowledgeBaseDir } = configuration([
    'TIME_ZONE',
    'DEFAULT_LANGUAGE',
    'KNOWLEDGE_BASE_DIR',
  ])
  const { settings } = settingsFrom(defaultSettings(timeZone, defaultLanguage), await makeSettingsStore(db).read())
  // By these rules the figures are written: else the product would count a million incidents anew as soon as it starts.
  const keepFacts = () => makeKeepFacts({ now: () => until, settings: () => settings }, makeFactStore(db))
  await keepFacts()()
  await writeLargeDesk(db, { incidents, until, agentIds }, articleWords(knowledgeBaseDir), onStep)
  onStep('sums of days and months')
  const sumAll = keepFacts()
  while (await sumAll());
  return { logins: team.logins, agentIds }
}
