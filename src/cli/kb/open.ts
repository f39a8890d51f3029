import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Config, readConfig } from '../../composition/config.ts'
import { type KnowledgeFolder, openKnowledgeFolder } from '../../files/knowledge-folder.ts'
import { openGate } from '../../kit/gate.ts'
import type { Confirmation } from '../../knowledge/index/confirmed.ts'
import { type OpenDatabase, openDatabase } from '../../composition/open-database.ts'
import { readFaults } from '../../composition/read-texts.ts'
import { makeLog } from '../../composition/write-log.ts'

/** What goes wrong is told by the command itself; only errors are worth a line of the log. */
const log = makeLog('error', console.error)

/** The folder that holds `src`. */
export const productRoot = fileURLToPath(new URL('../../..', import.meta.url))

const aboutFiles = ['KNOWLEDGE_BASE_DIR', 'DEFAULT_LANGUAGE'] as const
const aboutDatabase = ['DATABASE_URL', 'DATA_DIR'] as const
/** What decides over which messengers something can go out, and when. */
export const aboutSending = [
  'TELEGRAM_BOT_TOKEN',
  'VIBER_AUTH_TOKEN',
  'PUBLIC_URL',
  'PREVIEW_CHAT',
  'DEFAULT_LANGUAGE',
  'TIME_ZONE',
] as const

/**
 * The configuration of the variables that a tool uses: a wrong port or token is no reason to refuse looking at files.
 * @throws an Error that names the wrong variables.
 */
export function configuration(variables: readonly (keyof Environment)[] = aboutFiles): Config {
  const read = readConfig(Object.fromEntries(variables.map((name) => [name, process.env[name]])), process.cwd())
  if (!('problems' in read)) return read.config
  const lines = read.problems.map(({ variable, problem }) => `${variable} ${problem}`)
  throw new Error(`The configuration is wrong:\n${lines.join('\n')}`)
}

type Environment = Record<(typeof aboutFiles | typeof aboutDatabase | typeof aboutSending)[number], string>

/** The sentences of what can be wrong with a file. */
export const faults = readFaults(productRoot)

/** The articles as the product reads them; `dir` instead of KNOWLEDGE_BASE_DIR. */
export async function withArticles<Told>(
  dir: string | undefined,
  use: (folder: KnowledgeFolder, root: string) => Promise<Told>,
  confirmations: readonly Confirmation[] = [],
): Promise<Told> {
  const root = resolve(dir ?? configuration().knowledgeBaseDir)
  const folder = await openKnowledgeFolder({ dir: root, log, faults, confirmations: () => confirmations })
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

/** The product's database, also while the product runs on it. */
export async function withDatabase<Told>(use: (database: OpenDatabase) => Promise<Told>): Promise<Told> {
  const migrationsDir = join(productRoot, 'migrations')
  const config = configuration(aboutDatabase)
  if (config.databaseUrl === null && !existsSync(join(config.dataDir, 'postgres', 'PG_VERSION'))) {
    throw new Error(
      `There is no database in ${config.dataDir}: set DATA_DIR or DATABASE_URL to what Frontline runs with ` +
        '(it makes its database at the first npm start).',
    )
  }
  const database = await openDatabase({ ...config, migrationsDir, joinsRunning: true }, openGate, log)
  try {
    return await use(database)
  } finally {
    await database.close()
    await database.stopServer()
  }
}
