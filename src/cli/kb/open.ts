import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Config, readConfig } from '../../config.ts'
import { type KnowledgeFolder, openKnowledgeFolder } from '../../files/knowledge-folder.ts'
import { openGate } from '../../kit/gate.ts'
import type { Confirmation } from '../../knowledge/confirmed.ts'
import { type OpenDatabase, openDatabase } from '../../open-database.ts'
import { makeLog } from '../../write-log.ts'

/** What goes wrong is told by the command itself; only errors are worth a line of the log. */
const log = makeLog('error', console.error)

/** @throws an Error that names the wrong variables. */
export function configuration(): Config {
  const read = readConfig(process.env, process.cwd())
  if (!('problems' in read)) return read.config
  const lines = read.problems.map(({ variable, problem }) => `${variable} ${problem}`)
  throw new Error(`The configuration is wrong:\n${lines.join('\n')}`)
}

/** The articles as the product reads them; `dir` instead of KNOWLEDGE_BASE_DIR. */
export async function withArticles<Told>(
  dir: string | undefined,
  use: (folder: KnowledgeFolder, root: string) => Promise<Told>,
  confirmations: readonly Confirmation[] = [],
): Promise<Told> {
  const root = resolve(dir ?? configuration().knowledgeBaseDir)
  const folder = await openKnowledgeFolder({ dir: root, log, confirmations: () => confirmations })
  try {
    return await use(folder, root)
  } finally {
    await folder.close()
  }
}

/** The product's database, also while the product runs on it. */
export async function withDatabase<Told>(use: (database: OpenDatabase) => Promise<Told>): Promise<Told> {
  const migrationsDir = fileURLToPath(new URL('../../../migrations', import.meta.url))
  const database = await openDatabase({ ...configuration(), migrationsDir, joinsRunning: true }, openGate, log)
  try {
    return await use(database)
  } finally {
    await database.close()
    await database.stopServer()
  }
}
