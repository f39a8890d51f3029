import type { Media } from '../../../messaging/inbound.ts'
import { aboutLanguage } from '../../../kit/language.ts'
import { language } from '../../frame/language.ts'
import { messageWords } from '../../words/message-words.ts'
import { type Words, words } from '../../words/words.ts'
import { Icon } from '../../frame/icon.tsx'

/** What is not text and has no file to show: a place, a contact, a poll; or a file in one line of words. */
export function MediaLine({ media, note = '' }: { readonly media: Media; readonly note?: string }) {
  return (
    <div class="media">
      <Icon name="clip" />
      <span>
        {[mediaText(media, words.value), note].filter((part) => part !== '').join(': ')}
        <Details media={media} />
      </span>
    </div>
  )
}

function Details({ media: { contact, place, poll, value } }: { readonly media: Media }) {
  const t = messageWords.value
  if (contact !== undefined) {
    return (
      <span class="media-more">
        {[contact.name, contact.phone, contact.isOwn ? t.ownNumber : null].filter(Boolean).join(', ')}
      </span>
    )
  }
  if (place !== undefined) {
    const { latitude, longitude, title, address } = place
    const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`
    return (
      <span class="media-more">
        {[title, address, `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`].filter(Boolean).join(', ')}{' '}
        <a href={map} target="_blank" rel="noopener noreferrer">
          {t.showOnMap}
        </a>
      </span>
    )
  }
  if (poll !== undefined) return <span class="media-more">{[poll.question, ...poll.options].join(' · ')}</span>
  if (value !== undefined) return <span class="media-more">{t.dice(value)}</span>
  return null
}

export function mediaText(media: Media, t: Words): string {
  const facts = [[t.media[media.kind] ?? t.media['other'] ?? '', media.emoji, media.what].filter(Boolean).join(' ')]
  if (media.fileName !== undefined) facts.push(media.fileName)
  if (media.durationSeconds !== undefined) facts.push(length(media.durationSeconds))
  if (media.sizeBytes !== undefined) facts.push(sizeInWords(media.sizeBytes, t))
  return facts.join(', ')
}

const length = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`

export const sizeInWords = (bytes: number, t: Words) =>
  bytes < 1_000_000 ? t.kilobytes(String(Math.ceil(bytes / 1_000))) : t.megabytes(inMegabytes(bytes))

/** 10 and 0,3: as people of the page's language write numbers. */
const inMegabytes = (bytes: number) =>
  new Intl.NumberFormat(aboutLanguage[language.value].locale, { maximumFractionDigits: 1 }).format(bytes / 1_000_000)
