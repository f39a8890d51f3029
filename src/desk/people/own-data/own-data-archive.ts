import type { Language } from '../../../kit/language.ts'
import type { Instant } from '../../../kit/time.ts'
import { zip, type ZipEntry } from './zip.ts'
import type { BlobStore } from '../../../messaging/blob-store.ts'
import type { DeskContext } from '../../desk-context.ts'
import type { OwnData, OwnFile } from './own-data-ports.ts'
import { ownDataPage } from './own-data-page.ts'

type Parts = {
  readonly context: Pick<DeskContext, 'settings' | 'titleOf'>
  readonly blobs: Pick<BlobStore, 'read'>
  readonly language: Language
  readonly at: Instant
}

/** Room for the page, the JSON and the archive's own tables. */
const roomBytes = 512 * 1024

/**
 * All that is known of a user as a ZIP: `index.html` to read, `data.json` for programs (times in ISO 8601, UTC), `files/`.
 * Files go in, oldest first, as long as they fit into `mostBytes`. @returns the pieces, and how many files were left out.
 */
export function ownDataArchive(data: OwnData, mostBytes: number, { context, blobs, language, at }: Parts) {
  const files = data.chats.flatMap(({ messages }) => messages.flatMap((message) => message.files))
  const paths = new Map<OwnFile, string>()
  let used = roomBytes
  for (const file of files) {
    if (used + file.sizeBytes > mostBytes) continue
    used += file.sizeBytes
    paths.set(file, `files/${paths.size + 1}-${file.name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_').slice(-80)}`)
  }
  const page = ownDataPage(data, (file) => paths.get(file) ?? null, {
    language,
    zone: context.settings().desk.zone,
    at,
    titleOf: (channel) => context.titleOf(channel, language),
  })
  const json = JSON.stringify(
    data,
    (key, value: unknown) => {
      if (key === 'blobKey') return undefined
      return isTime(key) && typeof value === 'number' ? new Date(value).toISOString() : value
    },
    2,
  )
  const written = new TextEncoder()
  const entries: ZipEntry[] = [
    { name: 'index.html', isPacked: false, bytes: [written.encode(page)] },
    { name: 'data.json', isPacked: false, bytes: [written.encode(json)] },
    ...[...paths].map(([file, name]) => ({
      name,
      isPacked: true,
      bytes: blobs.read(file.blobKey, 0, file.sizeBytes),
    })),
  ]
  return { pieces: zip(entries), left: files.length - paths.size }
}

const isTime = (key: string): boolean => key === 'at' || key === 'since' || key.endsWith('At')
