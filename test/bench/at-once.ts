import { buildServer } from '../../src/cli/build/server.ts'
import { bareBot, product } from './contenders.ts'
import { openLoad } from './load.ts'
import { isLoop, loopWatch, readLoop } from './loop-watch.ts'

const conversations = 10_000
/** As many as Telegram opens at most (`max_connections` of setWebhook). */
const connections = 100
const rounds = 10

/**
 * `npm run bench -- at-once`: ten thousand people ask at the same moment; how long the event loop stands still meanwhile, and
 * how long a bare bot's does under the same load, which is what the machine allows.
 */
export async function benchAtOnce(): Promise<void> {
  await buildServer()
  const { api, order, close } = await openLoad()
  const nodeOptions = `--import=${loopWatch}`
  for (const [name, begin] of [
    ['frontline', () => product(api, { file: 'dist/server.js', pace: 'off', nodeOptions })],
    ['bare bot', () => bareBot(api, nodeOptions)],
  ] as const) {
    const target = await begin()
    // What it says of its start is not asked for.
    await target.lines.next(isLoop)
    const asked = order<{ perSecond: number }>({
      do: 'closed',
      target: target.url,
      seconds: 2 * rounds,
      warmUp: 0,
      update: 'question',
      chats: conversations,
      connections,
    })
    const seen = []
    for (let round = 0; round <= rounds; round++) seen.push(readLoop(await target.lines.next(isLoop)))
    const { perSecond } = await asked
    const told = (values: readonly number[]) => values.map((value) => value.toFixed(0)).join(' ')
    console.log(`${name}: ${conversations} conversations, over ${connections} connections: ${perSecond.toFixed(0)}/s`)
    console.log(
      `  longest that the loop stood still, every two seconds, in ms: ${told(seen.map(({ wallMs }) => wallMs))}`,
    )
    console.log(
      `  of it at work itself, and not waiting for a processor:       ${told(seen.map(({ ownMs }) => ownMs))}`,
    )
    await target.stop()
  }
  await close()
}
