import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFaults } from '../../../composition/read-texts.ts'
import { type Config, readConfig } from '../../../composition/config.ts'
import { type KnowledgeFolder, openKnowledgeFolder } from '../../../files/knowledge-folder.ts'
import type { Confirmation } from '../../../knowledge/index/confirmed.ts'
import type { Messenger } from '../../../channels/messenger.ts'
import type { OpenDatabase } from '../../../composition/process/open-database.ts'
import {
  commandLog,
  hasDatabase as isThere,
  withExistingDatabase as withExisting,
} from '../../../composition/process/with-database.ts'

/** The folder that holds `src`. */
export const productRoot = fileURLToPath(new URL('../../../..', import.meta.url))

const aboutFiles = ['KNOWLEDGE_BASE_DIR', 'DEFAULT_LANGUAGE'] as const
const aboutSending = ['PUBLIC_URL', 'PREVIEW_CHAT', 'DEFAULT_LANGUAGE', 'TIME_ZONE'] as const
const aboutDatabase = ['DATABASE_URL', 'DATA_DIR'] as const

/**
 * The configuration of the variables that a tool uses: a wrong port or token is no reason to refuse looking at files.
 * @throws an Error that names the wrong variables.
 */
export function configuration(
  variables: readonly string[] = aboutFiles,
  messengers: readonly Messenger[] = [],
): Config {
  const env = Object.fromEntries(variables.map((name) => [name, process.env[name]]))
  const read = readConfig(env, process.cwd(), messengers)
  if (!('problems' in read)) return read.config
  const lines = read.problems.map(({ variable, problem }) => `${variable} ${problem}`)
  throw new Error(`The configuration is wrong:\n${lines.join('\n')}`)
}

/** What decides over which messengers something can go out, and when. */
export const sendingConfiguration = (messengers: readonly Messenger[]): Config =>
  configuration([...aboutSending, ...messengers.flatMap(({ variables }) => Object.keys(variables))], messengers)

/** The sentences of what can be wrong with a file. */
export const faults = readFaults(productRoot)

/** The articles as the product reads them; `dir` instead of KNOWLEDGE_BASE_DIR. */
export async function withArticles<Told>(
  dir: string | undefined,
  use: (folder: KnowledgeFolder, root: string) => Promise<Told>,
  confirmations: readonly Confirmation[] = [],
): Promise<Told> {
  const root = resolve(dir ?? configuration().knowledgeBaseDir)
  const folder = await openKnowledgeFolder({ dir: root, log: commandLog, faults, confirmations: () => confirmations })
  try {
    return await use(folder, root)
  } finally {
    await folder.close()
  }
}

/** @throws an Error when there is nothing to look at: most likely the folder is the wrong one. */
export function requireArticles(folder: KnowledgeFolder, root: string): void {
  if (folder.index().articles().length > 0) return
  const broken = folder.problems().length > 0 ? ' (kb check tells what is wrong with its files)' : ''
  throw new Error(
    `There is no article in ${root}${broken}. Articles are files <language>/<category>/<slug>.md: ` +
      'name the right folder with --dir or KNOWLEDGE_BASE_DIR.',
  )
}

/** Whether the configuration leads to one. */
export const hasDatabase = (): boolean => isThere(configuration(aboutDatabase))

/** The product's database, also while the product runs on it. */
export const withExistingDatabase = <Told>(use: (database: OpenDatabase) => Promise<Told>): Promise<Told> =>
  withExisting(configuration(aboutDatabase), use)
