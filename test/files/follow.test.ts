import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { follow } from '../../src/files/follow.ts'
import { hour } from '../../src/kit/time.ts'
import { eventually } from '../support/eventually.ts'
import { silentLog } from '../support/silent-log.ts'

/** By then nothing more is told of what was written before. */
const settled = 400

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'frontline-follow-'))
  mkdirSync(join(root, 'ru'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Follows these folders; `everyMs` between two looks at what tells nothing. */
function followed(folders: readonly string[], everyMs: number, scan = async () => {}) {
  const seen = { looks: 0, folders }
  const { stop } = follow({
    scan: async () => {
      seen.looks += 1
      await scan()
    },
    folders: () => seen.folders,
    lookMs: () => 1,
    everyMs,
    log: silentLog,
  })
  return { seen, stop }
}

/** One change may be told of several times. */
const looksAgain = async (seen: { readonly looks: number }, before = 0) =>
  await eventually(async () => seen.looks > before)

test('a change is looked at when the disk tells of it, without waiting for the next look', async () => {
  const { seen, stop } = followed([root, join(root, 'ru')], hour)
  writeFileSync(join(root, 'ru', 'vpn.md'), 'текст')
  await looksAgain(seen)
  await sleep(settled)
  const { looks } = seen
  writeFileSync(join(root, 'ru', 'vpn.md'), 'новый текст')
  await looksAgain(seen, looks)
  await stop()
})

test('a folder that comes is followed as well', async () => {
  const { seen, stop } = followed([root, join(root, 'ru')], hour)
  const added = join(root, 'ru', 'printers')
  seen.folders = [...seen.folders, added]
  mkdirSync(added)
  await looksAgain(seen)
  await sleep(settled)
  const { looks } = seen
  writeFileSync(join(added, 'jam.md'), 'текст')
  await looksAgain(seen, looks)
  await stop()
})

test('what changes during a look is looked at after it', async () => {
  let end = () => {}
  const { seen, stop } = followed(
    [root],
    hour,
    () =>
      new Promise((resolve) => {
        end = resolve
      }),
  )
  writeFileSync(join(root, 'a'), '1')
  await looksAgain(seen)
  await sleep(settled)
  writeFileSync(join(root, 'a'), '2')
  await sleep(settled)
  expect(seen.looks).toBe(1)
  end()
  await looksAgain(seen, 1)
  end()
  await stop()
})

test('a disk that tells nothing is looked at as often as before', async () => {
  const { seen, stop } = followed([join(root, 'is-not-there')], 20)
  await looksAgain(seen, 3)
  await stop()
})

test('nobody looks any more when it has stopped', async () => {
  const { seen, stop } = followed([root], 20)
  await looksAgain(seen)
  await stop()
  const { looks } = seen
  writeFileSync(join(root, 'a'), '1')
  await sleep(settled)
  expect(seen.looks).toBe(looks)
})

test('what is written in steps is looked at when they are over, or when they take too long', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  try {
    let hint = () => {}
    const looks: number[] = []
    const begun = performance.now()
    const { stop } = follow(
      {
        scan: async () => void looks.push(performance.now() - begun),
        folders: () => [],
        lookMs: () => 1,
        everyMs: hour,
        log: silentLog,
      },
      (onHint) => {
        hint = onHint
        return { follow: () => true, close: () => {} }
      },
    )
    for (let step = 0; step < 4; step += 1) {
      hint()
      await vi.advanceTimersByTimeAsync(50)
    }
    await vi.advanceTimersByTimeAsync(1_000)
    expect(looks).toEqual([250])
    for (let step = 0; step < 16; step += 1) {
      hint()
      await vi.advanceTimersByTimeAsync(50)
    }
    await vi.advanceTimersByTimeAsync(1_000)
    expect(looks.slice(1).map((at) => at - 1_200)).toEqual([500, 850])
    await stop()
  } finally {
    vi.useRealTimers()
  }
})
