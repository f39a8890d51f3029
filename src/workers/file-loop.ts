import type { FetchFile } from '../desk/conversations/fetch-file.ts'
import { type Attachments, fetchLeaseMs } from '../desk/conversations/file-ports.ts'
import type { BlobStore } from '../messaging/blob-store.ts'
import type { Log } from '../kit/log.ts'
import { hour, second } from '../kit/time.ts'
import type { Channel } from '../messaging/channel.ts'
import type { Bell } from './bell.ts'
import { type Loop, startLoop } from './loop.ts'

/** So many files at once that stalled ones leave room: each ends ten seconds after its last byte. */
const mostInFlight = 64
const restMs = second
const sweepEveryMs = hour

/** Brings users' files from the messengers, and clears away uploads that nobody sent. */
export function startFileLoop(parts: {
  readonly attachments: Attachments
  readonly blobs: BlobStore
  readonly fetchFile: FetchFile
  readonly channels: readonly Channel[]
  readonly bell: Bell
  readonly log: Log
}): Loop {
  const { attachments, blobs, fetchFile, channels, bell, log } = parts
  const names = channels.filter((channel) => channel.fetchFile !== undefined).map(({ name }) => name)
  const inFlight = new Set<Promise<void>>()
  const stopping = new AbortController()
  let sweptAt = performance.now()

  const loop = startLoop({
    name: 'files',
    bell,
    log,
    round: async () => {
      if (performance.now() - sweptAt > sweepEveryMs) {
        sweptAt = performance.now()
        await blobs.sweep()
      }
      const free = mostInFlight - inFlight.size
      if (free === 0 || names.length === 0) return restMs
      const files = await attachments.lease(names, free)
      for (const file of files) {
        const renewing = setInterval(() => {
          attachments.renew(file).catch(() => log.warn('the lease of a file could not be renewed', { file: file.id }))
        }, fetchLeaseMs / 3)
        const fetching: Promise<void> = fetchFile(file, stopping.signal)
          .catch((error: unknown) => log.error('a file could not be recorded', error, { file: file.id }))
          .finally(() => {
            clearInterval(renewing)
            inFlight.delete(fetching)
            bell.ring()
          })
        inFlight.add(fetching)
      }
      return files.length > 0 ? 'more' : restMs
    },
  })

  return {
    stop: async () => {
      stopping.abort()
      await loop.stop()
      await Promise.all(inFlight)
    },
  }
}
