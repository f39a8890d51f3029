import type { Media } from '../../../messaging/inbound.ts'
import { aboutLanguage } from '../../../kit/language.ts'
import { language } from '../../frame/language.ts'
import { say, sayKind } from '../../words/say.ts'
import { mediaNames, unknownNames } from './message-kinds.ts'
import { Icon } from '../../frame/icon.tsx'

/** What is not text and has no file to show: a place, a contact, a poll; or a file in one line of words. */
export function MediaLine({ media, note = '' }: { readonly media: Media; readonly note?: string }) {
  return (
    <div class="media">
      <Icon name="clip" />
      <span>
        {[mediaText(media), note].filter((part) => part !== '').join(': ')}
        <Details media={media} />
      </span>
    </div>
  )
}

function Details({ media: { contact, place, poll, value } }: { readonly media: Media }) {
  if (contact !== undefined) {
    return (
      <span class="media-more">
        {[contact.name, contact.phone, contact.isOwn ? say('message-own-number') : null].filter(Boolean).join(', ')}
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
          {say('message-show-on-map')}
        </a>
      </span>
    )
  }
  if (poll !== undefined) return <span class="media-more">{[poll.question, ...poll.options].join(' · ')}</span>
  if (value !== undefined) return <span class="media-more">{say('message-dice', { value })}</span>
  return null
}

export function mediaText(media: Media): string {
  const { what = '' } = media
  const unknown = Object.hasOwn(unknownNames, what) ? unknownNames[what] : undefined
  const kind = unknown === undefined ? sayKind(mediaNames, media.kind) : say(unknown)
  const facts = [[kind, media.emoji].filter(Boolean).join(' ')]
  if (media.fileName !== undefined) facts.push(media.fileName)
  if (media.durationSeconds !== undefined) facts.push(length(media.durationSeconds))
  if (media.sizeBytes !== undefined) facts.push(sizeInWords(media.sizeBytes))
  return facts.join(', ')
}

const length = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`

export const sizeInWords = (bytes: number) =>
  bytes < 1_000_000
    ? say('kilobytes', { size: Math.ceil(bytes / 1_000) })
    : say('megabytes', { size: inMegabytes(bytes) })

/** 10 and 0,3: as people of the page's language write numbers. */
const inMegabytes = (bytes: number) =>
  new Intl.NumberFormat(aboutLanguage[language.value].locale, { maximumFractionDigits: 1 }).format(bytes / 1_000_000)
