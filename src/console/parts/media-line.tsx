import type { Media } from '../../messaging/inbound.ts'
import { type Words, words } from '../words.ts'
import { Icon } from './icon.tsx'

/** "голосовое, 0:12, пока не показывается": what cannot be shown yet is at least named. */
export function MediaLine({ media }: { readonly media: Media }) {
  return (
    <span class="media">
      <Icon name="clip" />
      {mediaText(media, words.value)}
    </span>
  )
}

export function mediaText(media: Media, t: Words): string {
  const facts = [t.media[media.kind] ?? media.what ?? t.media['other'] ?? '']
  if (media.fileName !== undefined) facts.push(media.fileName)
  if (media.durationSeconds !== undefined) facts.push(length(media.durationSeconds))
  if (media.sizeBytes !== undefined) facts.push(size(media.sizeBytes, t))
  return [...facts, t.mediaNotShown].join(', ')
}

const length = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`

const size = (bytes: number, t: Words) =>
  bytes < 1_000_000 ? t.kilobytes(String(Math.ceil(bytes / 1_000))) : t.megabytes((bytes / 1_000_000).toFixed(1))
