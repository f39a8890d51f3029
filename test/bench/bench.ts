import { parseArgs } from 'node:util'
import { buildServer } from '../../src/cli/build/server.ts'
import { bareBot, type Contender, cost, product, sessionBot } from './contenders.ts'
import { openLoad } from './load.ts'

/**
 * The whole durable road (in, committed, core, sent, recorded) against a bare grammy echo bot, and against one that keeps a session
 * in Postgres, all behind a webhook, in turn and within one run: only the ratios mean something. `npm run bench -- --quick` for a
 * short look.
 */
const isQuick = process.argv.includes('--quick')
const seconds = isQuick ? 4 : 8
const rounds = isQuick ? 1 : 5

/** Another build as a contender, `--product FILE`: before and after are compared in one run. */
const { values } = parseArgs({ options: { quick: { type: 'boolean' }, product: { type: 'string' } }, strict: false })
const productFile = typeof values.product === 'string' ? values.product : 'dist/server.js'
if (productFile === 'dist/server.js') await buildServer()

const { api, order, close } = await openLoad()

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const round = (value: number, digits = 0) => value.toFixed(digits)

type Throughput = { readonly perSecond: number }

async function throughput(
  target: Contender,
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

const echo = await bareBot(api)
const usual = await sessionBot(api)
const ours = await product(api, { file: productFile, pace: 'off' })
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
// How late the machine itself makes an answer: the same asked of bots that keep nothing, or a session alone.
for (const [name, target] of [
  ['bare bot', echo],
  ['a session in Postgres', usual],
  ['frontline', ours],
] as const) {
  const latency = await order<Latency>({
    do: 'open',
    target: target.url,
    seconds: seconds * 2,
    perSecond: 100,
    update: 'button',
  })
  console.log(
    `webhook to send at 100/s: p50 ${round(latency.p50, 1)} ms, p99 ${round(latency.p99, 1)} ms ` +
      `(${latency.count} of ${latency.of} answered)   ${name}`,
  )
}
const memory = cost(ours)
console.log(
  `memory: node ${round(memory.rssMb)} MB, postgres ${round(memory.databaseRssMb)} MB (shared pages counted in each process)`,
)
await ours.stop()

const paced = await product(api, { file: productFile, pace: 'on' })
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
await close()
process.exit(0)
