import { execFileSync } from 'node:child_process'
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { cleanUp, launch, newFolder, ready } from './launch.ts'
import { visitor } from './visitor.ts'

/** Where the disk of this test is, while there is one. */
let disk: string | null = null
afterEach(async () => {
  await cleanUp(() => {
    if (disk !== null) execFileSync('umount', ['-l', disk])
    disk = null
  })
})

/** A disk of its own, so small that it can be filled; null where mounting is not allowed. */
function smallDisk(): string | null {
  const place = newFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=755', 'tmpfs', place], { stdio: 'ignore' })
    disk = place
    return place
  } catch {
    return null
  }
}

/** Down to the last byte. */
function fill(place: string): string {
  const file = join(place, 'filler')
  const handle = openSync(file, 'w')
  for (let size = 1 << 20; size > 0; ) {
    try {
      writeSync(handle, Buffer.alloc(size))
    } catch {
      size = size >> 1
    }
  }
  closeSync(handle)
  return file
}

async function statusOf(url: string): Promise<number> {
  const { status } = await fetch(`${url}/health`).catch(() => ({ status: 0 }))
  return status
}

/** Within so long, however the machine is. */
async function becomes(url: string, wanted: (status: number) => boolean): Promise<number> {
  const since = performance.now()
  for (; performance.now() - since < 60_000; await sleep(200)) if (wanted(await statusOf(url))) break
  return performance.now() - since
}

test('T4b: on a disk that is really full nothing is taken, which is said; with room again everything goes on', async ({
  skip,
}) => {
  const place = smallDisk()
  if (place === null) return skip('a disk cannot be mounted here')
  const dataDir = join(place, 'data')
  mkdirSync(dataDir)
  chmodSync(dataDir, 0o755)
  const frontline = launch({ DATA_DIR: dataDir, PORT: '0' })
  const { url } = await ready(frontline)
  const olga = await visitor(url)
  await olga.talks('как подключить vpn')
  expect(await statusOf(url)).toBe(200)

  const filler = fill(place)
  // Before anybody is refused: whoever only asks is told.
  expect(await becomes(url, (status) => status === 503)).toBeLessThan(60_000)
  // What still fits into pages that are there already may be taken, and then it is kept.
  let taken = 0
  for (let refused = 0; refused < 3 && taken < 400; ) {
    const isTaken = await olga.says('не работает принтер '.repeat(150))
    taken += isTaken ? 1 : 0
    refused = isTaken ? 0 : refused + 1
  }
  expect(taken).toBeLessThan(400)
  expect(await statusOf(url)).toBe(503)
  expect(frontline.child.exitCode).toBe(null)

  rmSync(filler)
  expect(await becomes(url, (status) => status === 200)).toBeLessThan(60_000)
  await olga.talks('спасибо')
  expect((await olga.said()).length).toBe(taken + 2)
}, 180_000)
