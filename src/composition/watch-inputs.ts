import { defaultSettings } from '../desk/settings/default-settings.ts'
import { openKnowledgeFolder } from '../files/knowledge-folder.ts'
import type { Sentences } from '../kit/sentences.ts'
import type { Log } from '../kit/log.ts'
import type { Config } from './config.ts'
import type { Stores } from './open-stores.ts'
import { watchMajors } from './watch-majors.ts'
import { watchLearned } from './watch-learned.ts'
import { watchSettings } from './watch-settings.ts'

/** What people change while Frontline runs: articles, what was learned, settings. Each is at hand, newest first. */
export async function watchInputs(config: Config, stores: Stores, faults: Sentences, log: Log) {
  const learned = await watchLearned(stores.learned, log)
  const knowledge = await openKnowledgeFolder({
    dir: config.knowledgeBaseDir,
    confirmations: learned.current,
    faults,
    log,
  })
  const defaults = defaultSettings(config.timeZone, config.defaultLanguage)
  const settings = await watchSettings(stores.settings, defaults, log)
  const majors = await watchMajors(stores.majors, log)
  return {
    knowledge,
    majors,
    settings: settings.current,
    /** What the settings are where nothing is set. */
    defaults,
    close: async () => {
      majors.stop()
      settings.stop()
      learned.stop()
      await knowledge.close()
    },
  }
}

export type Inputs = Awaited<ReturnType<typeof watchInputs>>
