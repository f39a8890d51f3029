import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedCluster } from '../../src/database/server/embedded-cluster.ts'
import { botSecret } from './load.ts'
import { removeCluster } from './remove-cluster.ts'
import { end, isJson, type Lines, start, usage } from './processes.ts'

const token = '123456:bench-token-for-the-product-0000'

/** A bot that runs, behind a webhook. */
export type Contender = {
  readonly url: string
  readonly lines: Lines
  readonly startMs: number
  /** The pid of the Postgres that is its own. */
  readonly postgres: number | null
  stop(): Promise<void>
}

/** An echo bot of grammy alone. */
export async function bareBot(api: string, nodeOptions = ''): Promise<Contender> {
  const begun = performance.now()
  const lines = start('test/bench/bare-bot.ts', { TELEGRAM_API_ROOT: api, NODE_OPTIONS: nodeOptions })
  const { port } = JSON.parse(await lines.next(isJson)) as { port: number }
  return {
    url: `http://127.0.0.1:${port}/`,
    lines,
    startMs: performance.now() - begun,
    postgres: null,
    stop: () => end(lines),
  }
}

/** One that keeps a session in Postgres: a private one of its own, made as ours is. */
export async function sessionBot(api: string): Promise<Contender> {
  const folder = mkdtempSync(join(tmpdir(), 'frontline-bench-session-'))
  const cluster = await startEmbeddedCluster(folder)
  const begun = performance.now()
  const lines = start('test/bench/session-bot.ts', { TELEGRAM_API_ROOT: api, DATABASE_URL: cluster.url('postgres') })
  const { port } = JSON.parse(await lines.next(isJson)) as { port: number }
  return {
    url: `http://127.0.0.1:${port}/`,
    lines,
    startMs: performance.now() - begun,
    postgres: postmasterOf(folder),
    stop: async () => {
      await end(lines)
      await cluster.stop()
      removeCluster(folder)
    },
  }
}

const postmasterOf = (folder: string): number =>
  Number(readFileSync(join(realpathSync(join(folder, 'postgres')), 'postmaster.pid'), 'utf8').split('\n')[0])

/** The product as it was built: `file`. On a private database of its own, or on `databaseUrl`. */
export async function product(
  api: string,
  {
    file,
    pace,
    databaseUrl = '',
    nodeOptions = '',
  }: {
    readonly file: string
    readonly pace: 'on' | 'off'
    readonly databaseUrl?: string
    readonly nodeOptions?: string
  },
): Promise<Contender> {
  const folder = mkdtempSync(join(tmpdir(), 'frontline-bench-'))
  const begun = performance.now()
  const lines = start(file, {
    NODE_ENV: 'test',
    NODE_OPTIONS: nodeOptions,
    PACE: pace,
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: 'https://bench.example',
    TELEGRAM_API_ROOT: api,
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_WEBHOOK_SECRET: botSecret,
    ADMIN_PASSWORD: 'bench-password',
    LOG_LEVEL: 'warn',
  })
  const line = await lines.next((text) => text.includes("Agents' console"))
  const url = /http:\S+/.exec(line)?.[0] ?? ''
  const startMs = performance.now() - begun
  return {
    url: `${url}webhooks/telegram`,
    lines,
    startMs,
    postgres: databaseUrl === '' ? postmasterOf(folder) : null,
    stop: async () => {
      await end(lines)
      if (databaseUrl === '') removeCluster(folder)
      else rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What it has taken so far, Postgres included. */
export const cost = (target: Contender) => {
  const own = usage(target.lines.child.pid ?? 0)
  const database = target.postgres === null ? { cpuMs: 0, rssMb: 0 } : usage(target.postgres)
  return { cpuMs: own.cpuMs + database.cpuMs, ownCpuMs: own.cpuMs, rssMb: own.rssMb, databaseRssMb: database.rssMb }
}
