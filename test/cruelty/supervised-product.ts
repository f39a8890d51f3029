import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import { connect } from '../../src/database/server/connect.ts'
import { migrate } from '../../src/database/server/migrate.ts'
import { openGate } from '../../src/kit/gate.ts'
import { freePort } from '../support/free-port.ts'
import { silentLog } from '../support/silent-log.ts'
import type { FakeTelegram } from '../support/fake-telegram.ts'

export const adminPassword = 'cruelty-admin-password'
const publicUrl = 'https://desk.example'
const secondsToStart = 60

export type SupervisedOptions = {
  readonly databaseUrl: string
  readonly telegram: FakeTelegram
  /** Environment of the next process, asked at every start: where it is to die, where it keeps its journal. */
  readonly env?: () => Readonly<Record<string, string>>
  /** The shipped articles instead of one: for stories about what is found among many. */
  readonly hasAllArticles?: boolean
}

export type Supervised = Awaited<ReturnType<typeof superviseProduct>>

/** The real main.ts as a process of its own, started again whenever it dies, as a service manager would. */
export async function superviseProduct(options: SupervisedOptions) {
  const { databaseUrl, telegram, env = () => ({}) } = options
  const dataDir = mkdtempSync(join(tmpdir(), 'frontline-cruelty-'))
  const articles = options.hasAllArticles === true ? 'knowledge-base' : smallKnowledgeBase(dataDir)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const errors: string[] = []
  let child: ChildProcess | null = null
  let ready: Promise<void> = Promise.resolve()
  let isStopping = false
  let deaths = 0
  telegram.route(publicUrl, url)
  await letPasswordsDo(databaseUrl)

  function launch(): void {
    const started = spawn(process.execPath, [inject('product')], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'test',
        PACE: 'off',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: dataDir,
        KNOWLEDGE_BASE_DIR: articles,
        DATABASE_URL: databaseUrl,
        TELEGRAM_BOT_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.url,
        PUBLIC_URL: publicUrl,
        ADMIN_PASSWORD: adminPassword,
        LOG_LEVEL: 'warn',
        ...env(),
      },
    })
    child = started
    ready = new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`not started within ${secondsToStart} s: ${errors.slice(-5).join('\n')}`)),
        secondsToStart * 1_000,
      )
      started.stdout?.setEncoding('utf8').on('data', (text: string) => {
        for (const line of text.split('\n')) if (line.includes('"level":"error"')) errors.push(line)
        if (!text.includes("Agents' console")) return
        clearTimeout(late)
        resolve()
      })
      started.stderr?.setEncoding('utf8').on('data', (text: string) => errors.push(text))
      started.once('exit', () => {
        clearTimeout(late)
        // Whoever waits for this one waits for its successor instead.
        if (isStopping) resolve()
        else resolve(sleep(50).then(() => ready))
      })
    })
    ready.catch(() => {})
    started.once('exit', (code, signal) => {
      if (isStopping) return
      errors.push(`the process ended, code ${code}, signal ${signal}`)
      deaths += 1
      launch()
    })
  }

  launch()
  await ready
  return {
    url,
    /** What the processes said went wrong; kills leave traces here too. */
    errors: errors as readonly string[],
    deaths: () => deaths,
    ready: () => ready,
    /** No goodbye: the process is gone the same moment. */
    kill: () => child?.kill('SIGKILL'),
    /** Ends as a service manager ends it, and is started again; resolves when the next process serves. */
    restart: async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
      const before = deaths
      child?.kill(signal)
      while (deaths === before) await sleep(10)
      await ready
    },
    stop: async (): Promise<void> => {
      isStopping = true
      await new Promise<void>((resolve) => {
        if (child === null || child.exitCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
        setTimeout(() => child?.kill('SIGKILL'), 15_000).unref()
      })
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** One article and the categories: a process that is killed a hundred times should not read a hundred each time. */
function smallKnowledgeBase(dataDir: string): string {
  const folder = join(dataDir, 'articles')
  for (const file of ['categories.yaml', 'ru/access/vpn-not-connecting.md']) {
    cpSync(join('knowledge-base', file), join(folder, file))
  }
  return folder
}

/** The admin of these stories has no phone. */
async function letPasswordsDo(databaseUrl: string): Promise<void> {
  const { db, close } = connect(databaseUrl, openGate, silentLog, 1)
  // A server of one's own is empty before the product has started.
  await migrate(db, fileURLToPath(new URL('../../migrations', import.meta.url)))
  await db
    .insertInto('settings')
    .values({ key: 'accounts', value: JSON.stringify({ totpFor: [] }) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  await close()
}
