import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildServer } from '../../../src/cli/build/server.ts'
import { product } from '../contenders.ts'
import { openLoad } from '../load.ts'
import { drawFlame, type Profile } from './draw-flame.ts'

const warmUp = 4
const seconds = 10

/** `npm run bench -- flame`: where the time of a button and of a question goes, as pictures in `.github/pictures`. */
export async function benchFlame(): Promise<void> {
  await buildServer()
  const folder = mkdtempSync(join(tmpdir(), 'frontline-flame-'))
  const file = join(folder, 'profile.json')
  process.env['PROFILE'] = file
  process.env['PRODUCT'] = resolve('dist/server.js')
  const load = await openLoad()
  for (const update of ['button', 'question'] as const) {
    const target = await product(load.api, { file: 'test/bench/flame/profiled-server.ts', pace: 'off' })
    const ask = (order: object) =>
      load.order<{ perSecond: number }>({ do: 'closed', target: target.url, update, ...order })
    const toggle = () => process.kill(target.lines.child.pid ?? 0, 'SIGUSR2')
    await ask({ seconds: warmUp, warmUp: 0 })
    toggle()
    const { perSecond } = await ask({ seconds, warmUp: 0 })
    toggle()
    while (!existsSync(file)) await sleep(100)
    // Written whole by then.
    await target.stop()
    const title = `Where node's time goes: a ${update}, all senders busy (${perSecond.toFixed(0)}/s under the profiler)`
    const picture = `.github/pictures/flame-${update}.svg`
    writeFileSync(picture, drawFlame(JSON.parse(readFileSync(file, 'utf8')) as Profile, title))
    rmSync(file)
    console.log(`${picture}: ${title}`)
  }
  await load.close()
  rmSync(folder, { recursive: true, force: true })
}
