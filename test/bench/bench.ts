import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startEmbeddedCluster } from '../../src/database/server/embedded-cluster.ts'
import { buildServer } from '../../src/cli/build/server.ts'
import { isJson, type Lines, start, usage } from './processes.ts'

/**
 * The whole durable road (in, committed, core, sent, recorded) against a bare grammy echo bot, and against one that keeps a session
 * in Postgres, all behind a webhook, in turn and within one run: only the ratios mean something. `npm run bench -- --quick` for a
 * short look.
 */
const isQuick = process.argv.includes('--quick')
const seconds = isQuick ? 4 : 8
const rounds = isQuick ? 1 : 5
const secret = 'bench-secret-bench-secret'
const token = '123456:bench-token-for-the-product-0000'

/** Another build as a contender, `--product FILE`: before and after are compared in one run. */
const { values } = parseArgs({ options: { quick: { type: 'boolean' }, product: { type: 'string' } }, strict: false })
const productFile = typeof values.product === 'string' ? values.product : 'dist/server.js'
if (productFile === 'dist/server.js') await buildServer()

type Target = {
  readonly url: string
  readonly lines: Lines
  readonly startMs: number
  readonly postgres: number | null
  stop(): Promise<void>
}

async function bare(api: string): Promise<Target> {
  const begun = performance.now()
  const lines = start('test/bench/bare-bot.ts', { TELEGRAM_API_ROOT: api })
  const { port } = JSON.parse(await lines.next(isJson)) as { port: number }
  return {
    url: `http://127.0.0.1:${port}/`,
    lines,
    startMs: performance.now() - begun,
    postgres: null,
    stop: () => end(lines),
  }
}

/** Its database is another private one, made as ours is. */
async function withSession(api: string): Promise<Target> {
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

/** As root its files lie elsewhere, and only a link to them in the folder. */
function removeCluster(folder: string): void {
  rmSync(realpathSync(join(folder, 'postgres')), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}

async function product(api: string, pace: 'on' | 'off'): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'frontline-bench-'))
  const begun = performance.now()
  const lines = start(productFile, {
    NODE_ENV: 'test',
    PACE: pace,
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    DATABASE_URL: '',
    PUBLIC_URL: 'https://bench.example',
    TELEGRAM_API_ROOT: api,
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_WEBHOOK_SECRET: secret,
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
    postgres: postmasterOf(folder),
    stop: async () => {
      await end(lines)
      removeCluster(folder)
    },
  }
}

function end({ child }: Lines): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
  })
}

const cost = (target: Target) => {
  const own = usage(target.lines.child.pid ?? 0)
  const database = target.postgres === null ? { cpuMs: 0, rssMb: 0 } : usage(target.postgres)
  return { cpuMs: own.cpuMs + database.cpuMs, ownCpuMs: own.cpuMs, rssMb: own.rssMb, databaseRssMb: database.rssMb }
}

const load = start('test/bench/fake-server.ts', {})
const { port } = JSON.parse(await load.next(isJson)) as { port: number }
const api = `http://127.0.0.1:${port}`

async function order<Result>(what: object): Promise<Result> {
  load.child.stdin?.write(`${JSON.stringify({ secret, chats: 500, ...what })}\n`)
  const answer = JSON.parse(await load.next(isJson)) as Result & { error?: string }
  if (answer.error !== undefined) throw new Error(answer.error)
  return answer
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const round = (value: number, digits = 0) => value.toFixed(digits)

type Throughput = { readonly perSecond: number }

async function throughput(
  target: Target,
  update: 'button' | 'question',
): Promise<{ perSecond: number; cpuPerMessage: number; ownCpu: number }> {
  const before = cost(target)
  const warmUp = 2
  const { perSecond } = await order<Throughput>({ do: 'closed', target: target.url, seconds, warmUp, update })
  const after = cost(target)
  const messages = perSecond * (seconds + warmUp)
  return {
    perSecond,
    cpuPerMessage: (after.cpuMs - before.cpuMs) / messages,
    ownCpu: (after.ownCpuMs - before.ownCpuMs) / messages,
  }
}

const echo = await bare(api)
const usual = await withSession(api)
const ours = await product(api, 'off')
console.log(
  `start to ready: frontline ${round(ours.startMs)} ms (new database included), bare bot ${round(echo.startMs)} ms`,
)

for (const update of ['button', 'question'] as const) {
  const results: { bare: number; session: number; ours: number; cpu: number; ownCpu: number; bareCpu: number }[] = []
  for (let index = 0; index < rounds; index += 1) {
    const a = await throughput(echo, update)
    const session = await throughput(usual, update)
    const b = await throughput(ours, update)
    results.push({
      bare: a.perSecond,
      session: session.perSecond,
      ours: b.perSecond,
      cpu: b.cpuPerMessage,
      ownCpu: b.ownCpu,
      bareCpu: a.cpuPerMessage,
    })
  }
  const ratios = results.map((one) => one.ours / one.bare)
  const toSession = median(results.map((one) => one.ours / one.session))
  const [bareRate, ourRate] = [median(results.map((one) => one.bare)), median(results.map((one) => one.ours))]
  console.log(
    `${update.padEnd(9)} ratio ${round(median(ratios), 2)} (${round(Math.min(...ratios), 2)} to ${round(Math.max(...ratios), 2)})   ` +
      `to a session in Postgres ${round(toSession, 2)}   frontline ${round(ourRate)}/s, bare ${round(bareRate)}/s   ` +
      `CPU per message ${round(median(results.map((one) => one.cpu)), 2)} ms (node ${round(median(results.map((one) => one.ownCpu)), 2)}), ` +
      `bare ${round(median(results.map((one) => one.bareCpu)), 2)} ms`,
  )
}

type Latency = { readonly count: number; readonly of: number; readonly p50: number; readonly p99: number }
const latency = await order<Latency>({
  do: 'open',
  target: ours.url,
  seconds: seconds * 2,
  perSecond: 100,
  update: 'button',
})
console.log(
  `webhook to send at 100/s: p50 ${round(latency.p50, 1)} ms, p99 ${round(latency.p99, 1)} ms (${latency.count} of ${latency.of} answered)`,
)
const memory = cost(ours)
console.log(
  `memory: node ${round(memory.rssMb)} MB, postgres ${round(memory.databaseRssMb)} MB (shared pages counted in each process)`,
)
await ours.stop()

const paced = await product(api, 'on')
const slow = await order<Throughput>({
  do: 'closed',
  target: paced.url,
  seconds,
  warmUp: 2,
  update: 'button',
  chats: 500,
})
console.log(`pacing on: ${round(slow.perSecond, 1)}/s, the messenger's own limit being 30/s`)
await paced.stop()
await usual.stop()
await echo.stop()
await end(load)
process.exit(0)
