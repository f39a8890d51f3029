import { defaultSettings } from '../desk/settings/default-settings.ts'
import { findKnowledgeFolder } from '../files/knowledge-folder.ts'
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
  const { folder, build } = await findKnowledgeFolder({
    dir: config.knowledgeBaseDir,
    confirmations: learned.current,
    faults,
    log,
  })
  const defaults = defaultSettings(config.timeZone, config.defaultLanguage)
  const settings = await watchSettings(stores.settings, defaults, log)
  const majors = await watchMajors(stores.majors, log)
  return {
    knowledge: folder,
    /** Reads the articles. Before, nothing can be found: nobody is to be answered. @returns how many there are. */
    makeSearchable: build,
    majors,
    settings: settings.current,
    /** What the settings are where nothing is set. */
    defaults,
    close: async () => {
      majors.stop()
      settings.stop()
      learned.stop()
      await folder.close()
    },
  }
}

export type Inputs = Awaited<ReturnType<typeof watchInputs>>
