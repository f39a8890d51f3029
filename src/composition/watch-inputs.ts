import { defaultSettings } from '../desk/settings/default-settings.ts'
import { beginKnowledgeFolder } from '../files/knowledge-folder.ts'
import type { Sentences } from '../kit/sentences.ts'
import type { Log } from '../kit/log.ts'
import type { Confirmation } from '../knowledge/index/confirmed.ts'
import type { Config } from './config.ts'
import type { Stores } from './open-stores.ts'
import { watchMajors } from './watch-majors.ts'
import { watchLearned } from './watch-learned.ts'
import { watchSettings } from './watch-settings.ts'

/**
 * What people change while Frontline runs: articles, what was learned, settings. Each is at hand, newest first. The articles are
 * read before there is a database; the returned function goes on when there is one.
 */
export function beginInputs(config: Config, faults: Sentences, log: Log) {
  let confirmations: () => readonly Confirmation[] = () => []
  let goOn = () => {}
  const after = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const begun = beginKnowledgeFolder({
    dir: config.knowledgeBaseDir,
    confirmations: () => confirmations(),
    after,
    faults,
    log,
  })
  // Whoever goes on hears of it; when the database cannot be opened nobody does.
  begun.catch(() => {})

  return async function watchInputs(stores: Stores) {
    const learned = await watchLearned(stores.learned, log)
    confirmations = learned.current
    goOn()
    const { folder, built } = await begun
    built.catch(() => {})
    const defaults = defaultSettings(config.timeZone, config.defaultLanguage)
    const settings = await watchSettings(stores.settings, defaults, log)
    const majors = await watchMajors(stores.majors, log)
    return {
      knowledge: folder,
      /** Before, nothing can be found: nobody is to be answered. @returns how many articles can. */
      searchable: built,
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
}

export type Inputs = Awaited<ReturnType<ReturnType<typeof beginInputs>>>
