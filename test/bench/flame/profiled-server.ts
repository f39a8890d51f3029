import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { pathToFileURL } from 'node:url'

/** The built product (PRODUCT) with V8's profiler in it: the first SIGUSR2 starts it, the second writes what it has seen to PROFILE. */
const session = new Session()
session.connect()
let isOn = false

const everyMicroseconds = 250

async function toggle(): Promise<void> {
  isOn = !isOn
  if (isOn) {
    await session.post('Profiler.enable')
    await session.post('Profiler.setSamplingInterval', { interval: everyMicroseconds })
    await session.post('Profiler.start')
  } else {
    const { profile } = await session.post('Profiler.stop')
    writeFileSync(process.env['PROFILE'] ?? '', JSON.stringify(profile))
  }
}

process.on('SIGUSR2', () => void toggle())
await import(pathToFileURL(process.env['PRODUCT'] ?? '').href)
